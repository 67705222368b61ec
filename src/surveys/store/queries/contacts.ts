import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'

/** How the customer found the contact with a body that had the case in a round: 1 to 5. */
export type Contact = { readonly round: number; readonly partner: string; readonly contact: number }

/** What the customer of a case said of the bodies that had it, by round. */
export async function contactsOf(db: Kysely<Tables>, caseId: string): Promise<readonly Contact[]> {
  const rows = await db
    .selectFrom('surveys.invitation as i')
    .innerJoin('surveys.answer as a', 'a.invitation_id', 'i.id')
    .select(['i.round', 'i.partner', 'a.contact'])
    .where('i.case_id', '=', caseId)
    .where('i.partner', 'is not', null)
    .where('a.contact', 'is not', null)
    .orderBy('i.round')
    .execute()
  return rows as Contact[]
}
