import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import { subscriber } from '../core/networkAddress.ts'
import type { Officer } from '../core/officer.ts'
import type { SignInInput } from '../core/signIn.schema.ts'
import { succeeded, takeTry } from './attempts.ts'
import { hashPassword, isOutdated, isPassword } from './password.ts'
import { officerOfSession, openSession } from './session.ts'

export type SignInAnswer =
  | { readonly token: string; readonly officer: Officer }
  /** Says no more than that: whether there is such an account is nobody's business. */
  | { readonly refused: 'wrong-sign-in' }
  | { readonly refused: 'too-many-tries'; readonly until: Instant }

/** Where the request came from. */
export type SignInFrom = { readonly address: string; readonly agent: string }

/**
 * Opens a session for the officer with that address and password. An unknown account, one that was stopped and a wrong
 * password get the same answer after the same work. Who tries too often from one address has to wait, for an account
 * that exists as for one that does not.
 */
export async function signIn(
  context: Context,
  { email, password }: SignInInput,
  from: SignInFrom,
): Promise<SignInAnswer> {
  const subject = `sign-in:${email} ${subscriber(from.address)}` as const
  const until = await takeTry(context, subject)
  if (until) return { refused: 'too-many-tries', until }
  const account = await accountOf(context, email)
  if (!(await isPassword(password, account?.password_hash ?? null)) || !account)
    return { refused: 'wrong-sign-in' }
  await succeeded(context, subject)
  await renewHash(context, account, password)
  const token = await openSession(context, account.id, from.agent)
  const officer = await officerOfSession(context, token)
  return officer ? { token, officer } : { refused: 'wrong-sign-in' }
}

type Account = { readonly id: string; readonly password_hash: string | null }

async function accountOf({ db }: Context, email: string): Promise<Account | undefined> {
  return db
    .selectFrom('staff.officer')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
}

async function renewHash({ db }: Context, account: Account, password: string): Promise<void> {
  if (!account.password_hash || !isOutdated(account.password_hash)) return
  await db
    .updateTable('staff.officer')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', account.id)
    .where('password_hash', '=', account.password_hash)
    .execute()
}
