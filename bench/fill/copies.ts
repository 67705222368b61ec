import { randomBytes } from 'node:crypto'
import type { Random } from '../../src/app/demo/random.ts'
import { firstHead, nextHead } from '../../src/cases/store/chain.ts'
import { digestOf } from '../../src/cases/store/texts.ts'
import { linkToken, tokenDigest } from '../../src/customers/store/session.ts'
import { toVector } from '../../src/language/core/analyse/analyse.ts'
import { nameKey } from '../../src/language/core/names.ts'
import type { Writer } from '../words.ts'
import type { CaseRows } from './rows.ts'
import { type Filling, filled, type Slotted, slotted } from './slots.ts'

type Row = (string | null)[]
export type NewCase = {
  readonly reference: string
  /** Milliseconds by which its whole life is moved. */
  readonly shift: number
  readonly dice: Random
}
/** Makes the rows of a new case with the life of the one it was made from. */
export type Copier = (made: NewCase) => Map<string, Row[]>

type Columns = ReadonlyMap<string, readonly string[]>

/**
 * A copier of one case: new ids, words, salts, digests and customer, and with them a new chain, so that the copy is as
 * whole as what went through the commands. `fixed` are ids of people, which stay.
 */
export function copierOf(
  rows: CaseRows,
  columns: Columns,
  fixed: ReadonlySet<string>,
  secret: string,
  writer: Writer,
): Copier {
  const plan = new Map([...rows].map(([table, list]) => [table, list.map((row) => row.map(slots))]))
  const at = (table: string, column: string): number => (columns.get(table) ?? []).indexOf(column)
  const cell = (table: string, column: string, row = 0): string =>
    rows.get(table)?.[row]?.[at(table, column)] ?? ''
  const caseId = cell('cases.case_file', 'id')
  const reference = cell('cases.case_file', 'reference')
  const registeredAt = Date.parse(
    cell('cases.case_file', 'registered_at').replace(' ', 'T').replace('+00', 'Z'),
  )
  const texts = (rows.get('cases.case_text') ?? []).map((_, i) => ({
    digest: cell('cases.case_text', 'digest', i).slice(2),
    hasSubject: cell('cases.case_text', 'subject', i) !== '',
  }))

  return ({ reference: newReference, shift, dice }) => {
    const ids = new Map<string, string>()
    const uuid = (original: string): string =>
      fixed.has(original) ? original : ids.getOrInsertComputed(original, () => uuidAt(registeredAt + shift))
    const words = texts.map(({ hasSubject }) => newWords(writer, dice, hasSubject))
    const digests = new Map(texts.map(({ digest }, i) => [digest, words[i]?.digest ?? '']))
    const filling: Filling = {
      uuid,
      digest: (original) => digests.get(original) ?? original,
      reference: (original) => likeWritten(original, reference, newReference),
      shift,
    }
    const made = new Map(
      [...plan].map(([table, list]) => [
        table,
        list.map((row) => row.map((slot) => slot && filled(slot, filling))),
      ]),
    )
    const set = (table: string, column: string, value: (row: Row, i: number) => string | null): void => {
      const index = at(table, column)
      for (const [i, row] of (made.get(table) ?? []).entries()) row[index] = value(row, i)
    }
    set('cases.case_text', 'subject', (_, i) => words[i]?.subject ?? null)
    set('cases.case_text', 'body', (_, i) => words[i]?.body ?? '')
    set('cases.case_text', 'salt', (_, i) => `\\x${words[i]?.salt.toString('hex')}`)
    set('cases.case_text', 'digest', (_, i) => `\\x${words[i]?.digest}`)
    set('cases.case_search', 'search', (_, i) => words[i]?.search ?? '')
    chain(at, set)
    customer(writer, dice, set)
    set('customers.link', 'digest', () => bytes(tokenDigest(linkToken(secret, uuid(caseId)))))
    set('surveys.invitation', 'digest', () => bytes(randomBytes(32)))
    return made
  }

  function slots(value: string | null): Slotted | null {
    return value === null ? null : slotted(value)
  }
}

type Set = (table: string, column: string, value: (row: Row, i: number) => string | null) => void

function chain(at: (table: string, column: string) => number, set: Set): void {
  let head: Buffer = firstHead
  const body = at('cases.case_event', 'body')
  set('cases.case_event', 'hash', (row) => {
    head = nextHead(head, row[body] ?? '')
    return bytes(head)
  })
  set('cases.case_file', 'head', () => bytes(head))
}

function customer(writer: Writer, dice: Random, set: Set): void {
  const name = writer.subject(dice)
  const phone = `+96650${String(Math.floor(dice.next() * 1e7)).padStart(7, '0')}`
  set('customers.customer', 'name', () => name)
  set('customers.customer', 'name_key', () => nameKey(name))
  set('customers.customer', 'phone', () => phone)
  set('channels.message', 'recipient', () => phone)
}

function newWords(writer: Writer, dice: Random, hasSubject: boolean) {
  const subject = hasSubject ? writer.subject(dice) : null
  const body = writer.text(dice)
  const salt = randomBytes(16)
  const search = toVector(subject ? `${subject}\n${body}` : body)
  return { subject, body, salt, digest: digestOf(salt, subject, body), search }
}

function likeWritten(original: string, reference: string, newReference: string): string {
  if (original === reference) return newReference
  if (original.replaceAll('-', '') !== reference) return original
  return `${newReference.slice(0, 4)}-${newReference.slice(4, 7)}-${newReference.slice(7)}`
}

function bytes(buffer: Buffer | null): string {
  return `\\x${buffer?.toString('hex') ?? ''}`
}

/** A UUID of version 7 as it would have been made at that millisecond. */
function uuidAt(ms: number): string {
  const hex = ms.toString(16).padStart(12, '0') + randomBytes(10).toString('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
