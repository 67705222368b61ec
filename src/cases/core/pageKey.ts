import { type Instant, instant } from '../../language/core/instant.ts'

/** Where a page of a list ended: the moment it is ordered by, and the case. */
export type PageKey = { readonly at: Instant; readonly id: string }

const form = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** Reads the `next` of a page; nothing when it is none of ours. */
export function readPageKey(text: string): PageKey | null {
  const [, at = '', id = ''] = form.exec(text) ?? []
  try {
    return id === '' ? null : { at: instant(at), id }
  } catch {
    return null
  }
}

export function pageKey({ at, id }: PageKey): string {
  return `${at}_${id}`
}
