import { linkGeneration, linkToken } from '../../customers/store/session.ts'
import type { Context } from '../../postgres/context.ts'

/** The token of the case's link that is good now. */
export async function tokenOf({ db, secret }: Context, caseId: string): Promise<string> {
  return linkToken(secret, caseId, await linkGeneration(db, caseId))
}
