import type { Form } from './readForm.ts'

export const listActs = ['add', 'change', 'retire', 'restore', 'up', 'down'] as const
export type ListAct = (typeof listActs)[number]

/** An edit that came back: what is wrong by field, in words, and what was typed. */
export type WrongEdit = {
  readonly act: ListAct
  /** The entry that it was about; empty for a new one. */
  readonly code: string
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

/** What the button that sent the form asks for, and of which entry. Nothing where no such button did. */
export function listAct({ fields }: Form): { readonly act: ListAct; readonly code: string } | null {
  const act = listActs.find((one) => fields[one] !== undefined)
  return act ? { act, code: act === 'add' ? '' : (fields[act] ?? '') } : null
}
