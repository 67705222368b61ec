import { readPhone } from '../../customers/core/customer.schema.ts'
import { customersByContact } from '../../customers/store/queries/customerById.ts'
import { kinds } from '../../deadlines/core/classes.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { statuses } from '../core/case.ts'
import { readPageKey } from '../core/pageKey.ts'
import { readReference } from '../core/reference.ts'
import { withBelow } from '../core/tree.ts'
import type { CategoryRow } from '../store/queries/categories.ts'
import { findCaseByReference } from '../store/queries/findCase.ts'
import { knownCustomers } from '../store/queries/knownCustomers.ts'
import type { CaseQuery } from '../store/queries/listCases.ts'
import type { Asked } from './asked.ts'

/** What the one search box was given. */
export type Sought =
  | { readonly what: 'nothing' | 'words' }
  /** A whole reference; the case only if that officer may see it. */
  | { readonly what: 'reference'; readonly reference: string; readonly found: boolean }
  | { readonly what: 'phone'; readonly phone: string; readonly customers: readonly string[] }

/** Reads a reference in any form, a phone that somebody gave (that look is recorded), or words. */
export async function seek(context: Context, officer: Officer, q: string): Promise<Sought> {
  if (q === '') return { what: 'nothing' }
  const reference = readReference(q)
  if (reference) {
    const found = await findCaseByReference(context, officer, reference)
    return { what: 'reference', reference, found: found !== null }
  }
  const phone = /\p{L}/u.test(q) ? null : readPhone(q)
  const all = phone === null ? [] : await customersByContact(context.db, phone)
  const ids = all.map(({ id }) => id)
  const customers = [...(await knownCustomers(context, officer, ids))]
  if (phone === null || customers.length === 0) return { what: 'words' }
  for (const customerId of customers) await recordLook(context, officer, { customerId, what: 'phone-search' })
  return { what: 'phone', phone, customers }
}

/** The query of the list behind an address. */
export function listQuery(
  asked: Asked,
  sought: Sought,
  tree: readonly CategoryRow[],
  after: string,
): CaseQuery {
  return {
    queue: 'all',
    status: statuses.find((status) => status === asked.status),
    kind: kinds.find((kind) => kind === asked.kind),
    department: asked.department || undefined,
    categories: asked.category ? withBelow(tree, asked.category) : undefined,
    q: sought.what === 'words' ? asked.q : undefined,
    customers: sought.what === 'phone' ? sought.customers : undefined,
    after: readPageKey(after) ? after : undefined,
    limit: 50,
  }
}
