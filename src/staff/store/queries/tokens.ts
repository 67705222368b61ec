import type { Kysely } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Tables } from '../../../postgres/tables.ts'
import type { Role } from '../../core/actor.ts'

export type Token = {
  readonly id: string
  readonly label: string
  readonly roles: readonly Role[]
  readonly departments: readonly string[]
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

/** Every token that was ever given out, newest first; the tokens themselves are not kept. */
export async function tokens(db: Kysely<Tables>): Promise<readonly Token[]> {
  const rows = await db
    .selectFrom('staff.token')
    .select(['id', 'label', 'roles', 'departments', 'created_at as createdAt', 'revoked_at as revokedAt'])
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, roles: row.roles as Role[] }))
}
