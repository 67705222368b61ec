import type { Instant } from '../../language/core/instant.ts'
import type { CommandInput } from '../core/commands.ts'
import { namingFields, type RefusalCode } from '../core/refusals.ts'

/** A form that came back: what stands in the way by field, and everything that was typed. */
export type Sent = {
  /** Codes by field; `form` stands for the whole. */
  readonly problems: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Files are not kept by a browser: whoever had attached some must know. */
  readonly hadFiles: boolean
  /** The version that the next try stands on. */
  readonly version: number
  /** What somebody else did in between. */
  readonly news: readonly { readonly at: Instant; readonly text: string }[]
}

const fields: Partial<Record<RefusalCode, string>> = {
  ...namingFields,
  'importance-by-team': 'importance',
  'later-needs-reason': 'text',
  'no-needs-reason': 'text',
  'same-case': 'other',
  'already-linked': 'other',
  'not-linked': 'other',
  'other-closed': 'into',
  'other-merged': 'into',
  'sealed-apart': 'into',
  'named-apart': 'into',
  'same-department': 'department',
  'not-of-department': 'officer',
  'handled-before': 'officer',
  'named-in-case': 'officer',
  'too-few-attempts': 'ground',
  'not-the-last-round': 'ground',
  'not-a-working-day': 'until',
  'not-later': 'until',
  'too-far': 'until',
}

/** The field of the form that a refusal speaks of, where the command has it; else the form as a whole. */
export function fieldOf(refused: RefusalCode, command: CommandInput): string {
  const field = fields[refused]
  return field && field in command ? field : 'form'
}

/** Everything that was typed, by the names of the fields. */
export function valuesOf(entries: readonly (readonly [name: string, text: string])[]): Sent['values'] {
  const groups = Object.groupBy(entries, ([name]) => name)
  return Object.fromEntries(
    Object.entries(groups).map(([name, own = []]) => [name, own.map(([, text]) => text)]),
  )
}

/** What a pair of radio buttons says; nothing while none is chosen. */
export function yesOrNo(text: string | undefined): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined
}
