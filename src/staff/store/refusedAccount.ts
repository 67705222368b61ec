import type { Kysely } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'
import { unknownDepartments } from './queries/departments.ts'

/** Why an account or token was not made or changed; the words are `staff:error.<code>`. */
export type AccountRefusal = 'email-taken' | 'no-such-account' | 'no-such-department' | 'no-such-partner'

/** An account or token could not be made or changed as asked; nothing was written. */
export class RefusedAccount extends Error {
  readonly code: AccountRefusal
  /** The address or codes that it is about. */
  readonly about: string

  constructor(code: AccountRefusal, about: string) {
    super(`${code}: ${about}`)
    this.code = code
    this.about = about
  }
}

/** Throws {@link RefusedAccount} when one of the codes is no department in use: its officer would see nothing. */
export async function demandDepartments(db: Kysely<Tables>, codes: readonly string[]): Promise<void> {
  const unknown = await unknownDepartments(db, codes)
  if (unknown.length > 0) throw new RefusedAccount('no-such-department', unknown.join(', '))
}
