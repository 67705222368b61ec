import type { Instant } from '../../language/core/instant.ts'

/** What was done to something on a list of the ministry's, or to what it decides for every case. */
export const changeKinds = ['add', 'change', 'move', 'retire', 'restore', 'order'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The lists of this room: parts of the ministry, and bodies that it shares work with. */
export type BodyList = 'department' | 'partner'

/** Its fields as they stood: names, codes and ids, numbers, several of them. */
export type ChangedFields = Readonly<Record<string, string | number | null | readonly string[]>>

/** One change on record: who, when, and what it was before and after. */
export type Change = {
  readonly id: string
  readonly at: Instant
  /** The officer's id. */
  readonly actor: string
  readonly code: string | null
  readonly what: ChangeKind
  readonly before: ChangedFields | null
  readonly after: ChangedFields | null
}
type Difference = {
  readonly field: string
  readonly before: ChangedFields[string] | undefined
  readonly after: ChangedFields[string] | undefined
}

/** The fields that differ, in the order of the record. */
export function differences({ before, after }: Pick<Change, 'before' | 'after'>): readonly Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((one) => JSON.stringify(one.before ?? null) !== JSON.stringify(one.after ?? null))
}
