import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'

export type Invited = { readonly id: string; readonly caseId: string; readonly invitedAt: Instant }

/** Every invitation to a survey, oldest first. */
export function invitations(db: Kysely<Tables>): Promise<readonly Invited[]> {
  return db
    .selectFrom('surveys.invitation')
    .select(['id', 'case_id as caseId', 'invited_at as invitedAt'])
    .orderBy('invited_at')
    .execute()
}
