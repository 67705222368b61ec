import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { Subject } from '../core/attempts.ts'
import { subscriber } from '../core/networkAddress.ts'
import type { Officer } from '../core/officer.ts'
import type { SignInInput } from '../core/signIn.schema.ts'
import { succeeded, takeTry } from './attempts.ts'
import { isDevice, newDevice } from './device.ts'
import { hashPassword, isOutdated, isPassword } from './password.ts'
import { officerOfSession, openSession } from './session.ts'

export type SignInAnswer =
  /** `device` is for the browser to keep; it had none yet, or another's. */
  | { readonly token: string; readonly officer: Officer; readonly device: string }
  /** Says no more than that: whether there is such an account is nobody's business. */
  | { readonly refused: 'wrong-sign-in' }
  | { readonly refused: 'too-many-tries'; readonly until: Instant }

/** Where the request came from. */
export type SignInFrom = {
  readonly address: string
  readonly agent: string
  /** What the browser kept from an earlier sign-in to this account. */
  readonly device?: string | undefined
}

/**
 * Opens a session for the officer with that address and password. An unknown account, one that was stopped and a wrong
 * password get the same answer after the same work. Who tries too often from one address has to wait, and so does
 * everybody when too many try one account from many; for an account that exists as for one that does not. A browser
 * that signed in to the account before is counted alone, so that nobody shuts its owner out.
 */
export async function signIn(
  context: Context,
  { email, password }: SignInInput,
  from: SignInFrom,
): Promise<SignInAnswer> {
  const known = isDevice(context, email, from.device) ? from.device : null
  const subjects: readonly Subject[] = known
    ? [`sign-in:${email} ${known}`]
    : [`sign-in:${email} ${subscriber(from.address)}`, `sign-in-account:${email}`]
  for (const subject of subjects) {
    const until = await takeTry(context, subject)
    if (until) return { refused: 'too-many-tries', until }
  }
  const account = await accountOf(context, email)
  if (!(await isPassword(password, account?.password_hash ?? null)) || !account)
    return { refused: 'wrong-sign-in' }
  for (const subject of subjects) await succeeded(context, subject)
  await renewHash(context, account, password)
  const token = await openSession(context, account.id, from.agent)
  const officer = await officerOfSession(context, token)
  if (!officer) return { refused: 'wrong-sign-in' }
  return { token, officer, device: known ?? newDevice(context, email) }
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
