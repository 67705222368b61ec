import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { instant } from '../language/core/instant.ts'
import { instantFromPostgres } from './parsers.ts'
import { testContext } from './testDatabase.ts'

const { db } = await testContext()

async function read(expression: ReturnType<typeof sql>): Promise<unknown> {
  return (await sql<{ value: unknown }>`select ${expression} as value`.execute(db)).rows[0]?.value
}

describe('a moment', () => {
  test('comes back as the Instant that was stored', async () => {
    const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(moments, async (date) => {
        const stored = instant(date.toISOString())
        expect(await read(sql`${stored}::timestamptz`)).toBe(stored)
      }),
    )
  })

  test.each([
    ['2026-03-12 11:50:00+00', '2026-03-12T11:50:00.000Z'],
    ['2026-03-12 11:50:00.5+00', '2026-03-12T11:50:00.500Z'],
    ['2026-03-12 11:50:00.000001+00', '2026-03-12T11:50:00.000Z'],
    ['2026-03-12 11:50:00.999999+00', '2026-03-12T11:50:00.999Z'],
    ['2026-03-12 14:50:00+03', '2026-03-12T11:50:00.000Z'],
  ])('%s is read as %s', (text, moment) => {
    expect(instantFromPostgres(text)).toBe(moment)
  })

  test('that is none is refused, not guessed', async () => {
    await expect(read(sql`'infinity'::timestamptz`)).rejects.toThrow(RangeError)
  })
})

describe('what is read', () => {
  test('has the types of the program', async () => {
    expect(await read(sql`'2026-03-12'::date`)).toBe('2026-03-12')
    expect(await read(sql`9007199254740991::int8`)).toBe(9007199254740991)
    expect(await read(sql`'\\x00ff'::bytea`)).toEqual(Buffer.from([0, 255]))
    expect(await read(sql`'{"a": [1]}'::json`)).toEqual({ a: [1] })
    expect(await read(sql`1.10::numeric`)).toBe('1.10')
    expect(await read(sql`array['a', null, 'b,"c']`)).toEqual(['a', null, 'b,"c'])
    expect(await read(sql`array[1::int8, null]`)).toEqual([1, null])
    expect(await read(sql`array['2026-03-12 14:50+03'::timestamptz]`)).toEqual(['2026-03-12T11:50:00.000Z'])
    expect(await read(sql`array['2026-03-12'::date]`)).toEqual(['2026-03-12'])
  })

  test('is never a rounded number', async () => {
    await expect(read(sql`9007199254740993::int8`)).rejects.toThrow('too large to be read exactly')
  })
})
