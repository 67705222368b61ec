import { hash, randomBytes } from 'node:crypto'
import { toVector } from '../../language/core/analyse/analyse.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Command, CommandInput, CommandType, Words } from '../core/commands.ts'
import type { TextPurpose, TextRef } from '../core/terms.ts'

/** A text as its row keeps it. */
export type TextRow = {
  readonly id: string
  readonly purpose: TextPurpose
  readonly subject: string | null
  readonly body: string
  readonly salt: string
  readonly digest: string
  readonly search: string
}

/** What the words of a command are for. */
const purposes: Partial<Record<CommandType, TextPurpose>> = {
  register: 'original',
  decline: 'reason',
  classify: 'reason',
  'change-kind': 'reason',
  refer: 'note',
  return: 'note',
  'refer-to-partner': 'referral',
  'recall-referral': 'referral',
  'write-to-partner': 'referral',
  'write-to-ministry': 'referral',
  'extend-referral': 'reason',
  'return-referral': 'referral',
  'answer-referral': 'referral',
  direct: 'direction',
  'record-outside': 'note',
  'add-source': 'source',
  propose: 'proposal',
  'add-task': 'note',
  'finish-task': 'note',
  unmerge: 'note',
  note: 'note',
  'record-contact': 'contact',
  'ask-customer': 'question',
  'update-customer': 'answer',
  delay: 'reason',
  'add-information': 'information',
  answer: 'answer',
  confirm: 'objection',
  appeal: 'objection',
  withdraw: 'objection',
  close: 'reason',
}

/** Puts a command's words aside into rows of their own and leaves the command with their references. */
export function keepWords(input: CommandInput): { command: Command; rows: readonly TextRow[] } {
  const words = 'text' in input ? input.text : null
  const purpose = purposeOf(input)
  if (!words || !purpose) return { command: input as Command, rows: [] }
  const row = textRow(words, purpose)
  const source = input.type === 'register' && input.source ? input.source : null
  const sourceRow = source && textRow(source.text, 'source')
  return {
    command: {
      ...input,
      text: refTo(row),
      ...(source && sourceRow && { source: { ...source, text: refTo(sourceRow) } }),
    } as Command,
    rows: sourceRow ? [row, sourceRow] : [row],
  }
}

function refTo({ id, digest }: TextRow): TextRef {
  return { id, digest }
}

/** A partner's answer to the customer is an answer like any other; what it says to us stays between us. */
function purposeOf(input: CommandInput): TextPurpose | undefined {
  return input.type === 'answer-referral' && input.to === 'customer' ? 'answer' : purposes[input.type]
}

/** The same words as another case keeps them: erased or altered in one, they are not so in the other. */
export function copyText({ subject, body, purpose }: TextRow): TextRow {
  return textRow({ subject, body }, purpose)
}

function textRow({ subject, body }: Words, purpose: TextPurpose): TextRow {
  const salt = randomBytes(16)
  const search = toVector(subject ? `${subject}\n${body}` : body)
  return {
    id: uuidv7(),
    purpose,
    subject,
    body,
    salt: `\\x${salt.toString('hex')}`,
    digest: digestOf(salt, subject, body),
    search,
  }
}

/** The salted digest that an event holds of a text; computed again by the verification. */
export function digestOf(salt: Buffer, subject: string | null, body: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(`${subject ?? ''}\0${body}`)]), 'hex')
}
