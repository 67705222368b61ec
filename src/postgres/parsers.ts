import pg from 'pg'
import { type Instant, instant } from '../language/core/instant.ts'

const INT8 = 20
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185

const text = (value: string): string => value
// The declared types of pg-types know another version of its array parser.
const arrays = pg.types.arrayParser as unknown as {
  create(source: string, parse: (value: string) => unknown): { parse(): unknown[] }
}
const arrayOf = (parse: (value: string) => unknown) => (value: string) => arrays.create(value, parse).parse()

const parsers: ReadonlyMap<number, (value: string) => unknown> = new Map<number, (value: string) => unknown>([
  [INT8, safeInteger],
  [DATE, text],
  [TIMESTAMP, text],
  [TIMESTAMPTZ, instantFromPostgres],
  [INT8_ARRAY, arrayOf(safeInteger)],
  [DATE_ARRAY, arrayOf(text)],
  [TIMESTAMPTZ_ARRAY, arrayOf(instantFromPostgres)],
])

/**
 * How values of the database become values of the program, for one pool only: `timestamptz` → Instant, `date` → its
 * ISO text, `int8` → number, all else as pg does it (bytea → Buffer, json → parsed, numeric → text).
 */
export function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  const own = format === 'binary' ? undefined : parsers.get(oid)
  return own ?? (pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown)
}

/**
 * PostgreSQL's ISO output of a session in UTC (`2026-03-12 11:50:00.123456+00`) as an Instant, cut to milliseconds.
 * Text surgery, because lists read thousands of these. Years before 1 or after 9999 and `infinity` are refused by a
 * RangeError: nothing here stores them.
 */
export function instantFromPostgres(value: string): Instant {
  if (value.length < 22 || value.length > 29 || !value.endsWith('+00'))
    return instant(value.replace(' ', 'T'))
  const fraction = value.slice(20, -3).padEnd(3, '0').slice(0, 3)
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z` as Instant
}

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The number ${value} is too large to be read exactly`)
  return number
}
