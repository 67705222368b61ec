import type { Kysely, Transaction } from 'kysely'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { announce } from '../../postgres/outbox.ts'
import type { Tables } from '../../postgres/tables.ts'
import { hasRole, type OfficerActor } from '../core/actor.ts'
import type { Invite } from '../core/invite.schema.ts'
import { hashPassword } from './password.ts'
import { endSessions, invitationDigest, invitationToken } from './session.ts'

/** Days within which an invitation can be taken up. */
const goodFor = 7

/**
 * Invites somebody into the coordinator's own body: opens an account without a password where there is none, and has a
 * one-time link sent by which they set one. Whoever is of that body already gets another link. The address of anybody
 * else, of the ministry or of another body, is refused and stays as it is.
 */
export function invitePerson(
  context: Context,
  coordinator: OfficerActor,
  said: Invite,
): Promise<{ readonly done: true } | { readonly refused: 'email-taken' }> {
  const partner = bodyOf(coordinator)
  return inTransaction(context, async (trx) => {
    const known = await trx
      .selectFrom('staff.officer')
      .select(['id', 'partner'])
      .where('email', '=', said.email)
      .forUpdate()
      .executeTakeFirst()
    if (known && known.partner !== partner) return { refused: 'email-taken' }
    const officer = known?.id ?? (await openAccount(trx, partner, said, context.now()))
    // Somebody else was faster with the same address: the next try sees whose it is.
    if (officer === null) return { refused: 'email-taken' }
    await sendLink(trx, context, officer, coordinator.id)
    return { done: true }
  })
}

async function openAccount(
  trx: Kysely<Tables>,
  partner: string,
  { email, name, language, coordinates }: Invite,
  at: Instant,
): Promise<string | null> {
  const row = await trx
    .insertInto('staff.officer')
    .values({
      ...{ id: uuidv7(), email, name_ar: name.ar, name_en: name.en, partner, language, created_at: at },
      roles: ['partner', ...(coordinates ? ['coordinator'] : [])],
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

async function sendLink(
  db: Transaction<Tables>,
  { secret, now }: Context,
  officer: string,
  by: string,
): Promise<void> {
  const id = uuidv7()
  const digest = invitationDigest(invitationToken(secret, id))
  const at = now()
  const expires_at = fromTemporal(toTemporal(at).add({ hours: 24 * goodFor }))
  await db
    .insertInto('staff.invitation')
    .values({ id, digest, officer_id: officer, invited_by: by, invited_at: at, expires_at })
    .execute()
  await announce(db, [{ name: 'OfficerInvited', body: { invitation: id } }])
}

/** Closes the account of one of the coordinator's own people, at once and on every device; false where it is none of them, or the coordinator. */
export function stopPerson(context: Context, coordinator: OfficerActor, id: string): Promise<boolean> {
  const partner = bodyOf(coordinator)
  return inTransaction(context, async (trx) => {
    const row = await trx
      .updateTable('staff.officer')
      .set({ stopped_at: context.now() })
      .where('id', '=', id)
      .where('id', '!=', coordinator.id)
      .where('partner', '=', partner)
      .where('stopped_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (row) await endSessions({ db: trx, now: context.now }, id)
    return row !== undefined
  })
}

/** Sets the password of whoever holds a link that is good, once; their account is open from then on. */
export async function takeUpInvitation(context: Context, token: string, password: string): Promise<boolean> {
  const password_hash = await hashPassword(password)
  return inTransaction(context, async (trx) => {
    const now = context.now()
    const used = await trx
      .updateTable('staff.invitation')
      .set({ used_at: now })
      .where('digest', '=', invitationDigest(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['officer_id', 'invited_at'])
      .executeTakeFirst()
    if (!used) return false
    const { officer_id: id, invited_at } = used
    const opened = await trx
      .updateTable('staff.officer')
      .set({ password_hash, stopped_at: null })
      .where('id', '=', id)
      // Stopped since: the invitation is void.
      .where((eb) => eb.or([eb('stopped_at', 'is', null), eb('stopped_at', '<', invited_at)]))
      .returning('id')
      .executeTakeFirst()
    await trx
      .updateTable('staff.invitation')
      .set({ used_at: now })
      .where('officer_id', '=', id)
      .where('used_at', 'is', null)
      .execute()
    await endSessions({ db: trx, now: context.now }, id)
    return opened !== undefined
  })
}

function bodyOf(coordinator: OfficerActor): string {
  if (!hasRole(coordinator, 'coordinator') || coordinator.partner === null)
    throw new Error('Only a coordinator of a body invites and stops its people')
  return coordinator.partner
}
