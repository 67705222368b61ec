import type { Kysely } from 'kysely'
import type { DateChoice } from '../../language/core/dates.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Tables } from '../../postgres/tables.ts'
import { type Actor, type ActorRef, actorRef } from '../core/actor.ts'
import { type MinistryProfile, ministryProfileSchema } from '../core/ministryProfile.schema.ts'
import type { NewOfficer } from '../core/officer.schema.ts'
import { hashPassword, readablePassword } from './password.ts'
import type { Department } from './queries/departments.ts'
import { type Partner, partnerInUse } from './queries/partners.ts'
import { demandDepartments, RefusedAccount } from './refusedAccount.ts'
import { endSessions } from './session.ts'

// Other rooms have something to be guessed at, too: the second factor of a reference, a one-time code.
export { succeeded, takeTry } from './attempts.ts'
// The desk asks about open cases and categories before a department goes.
export { addBody, type BodySaid, changeBody, restoreBody, retireBody } from './bodies.ts'

export type Added = {
  readonly id: string
  /** The password that was made because none was given: shown once, kept by nobody. */
  readonly password?: string
}

/** Opens an account. Throws {@link RefusedAccount} when the address has one already or a department or partner is unknown. */
export async function addOfficer(context: Context, said: NewOfficer): Promise<Added> {
  await demandDepartments(context.db, said.departments)
  if (said.partner !== null && !(await partnerInUse(context.db, said.partner)))
    throw new RefusedAccount('no-such-partner', said.partner)
  const password = said.password ?? readablePassword()
  const id = uuidv7()
  const row = await context.db
    .insertInto('staff.officer')
    .values({
      id,
      email: said.email,
      name_ar: said.name.ar,
      name_en: said.name.en,
      roles: [...said.roles],
      departments: [...said.departments],
      partner: said.partner,
      language: said.language,
      password_hash: await hashPassword(password),
      created_at: context.now(),
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new RefusedAccount('email-taken', said.email)
  return said.password === undefined ? { id, password } : { id }
}

/** Gives the account of that address a new readable password, ends its sessions and returns it. */
export async function renewPassword(context: Context, email: string): Promise<string> {
  const password = readablePassword()
  await changeAccount(context, email, { password_hash: await hashPassword(password) })
  return password
}

/** Closes the account of that address: no more signing in, every session over, the officer given no new case. */
export async function stopOfficer(context: Context, email: string): Promise<void> {
  await changeAccount(context, email, { stopped_at: context.now() })
}

/** Keeps the language that an officer wants the desk in. */
export async function chooseLanguage(
  { db }: Pick<Context, 'db'>,
  officerId: string,
  language: Language,
): Promise<void> {
  await db.updateTable('staff.officer').set({ language }).where('id', '=', officerId).execute()
}

/** Keeps how an officer wants dates at the desk, on every device. */
export async function chooseDates(
  { db }: Pick<Context, 'db'>,
  officerId: string,
  dates: DateChoice,
): Promise<void> {
  await db.updateTable('staff.officer').set({ dates }).where('id', '=', officerId).execute()
}

/** Adds departments; one of the same code is renamed, and in use again when it was retired. */
export async function saveDepartments(db: Kysely<Tables>, departments: readonly Department[]): Promise<void> {
  await db
    .insertInto('staff.department')
    .values(departments.map(({ code, name }) => ({ code, name_ar: name.ar, name_en: name.en })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name_ar: eb.ref('excluded.name_ar'),
        name_en: eb.ref('excluded.name_en'),
        retired_at: null,
      })),
    )
    .execute()
}

/** Adds partners; one of the same code is changed, and in use again when it was retired. */
export async function savePartners(db: Kysely<Tables>, partners: readonly Partner[]): Promise<void> {
  await db
    .insertInto('staff.partner')
    .values(partners.map(({ name, ...row }) => ({ ...row, name_ar: name.ar, name_en: name.en })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name_ar: eb.ref('excluded.name_ar'),
        name_en: eb.ref('excluded.name_en'),
        email: eb.ref('excluded.email'),
        phone: eb.ref('excluded.phone'),
        retired_at: null,
      })),
    )
    .execute()
}

/** Keeps how the ministry presents itself, in place of what was before. Throws when it is not whole in both languages. */
export async function saveMinistryProfile(db: Kysely<Tables>, profile: MinistryProfile): Promise<void> {
  const row = { profile: JSON.stringify(ministryProfileSchema.parse(profile)) }
  await db
    .insertInto('staff.ministry')
    .values(row)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute()
}

export type Look = {
  readonly caseId?: string | null
  readonly customerId?: string | null
  /** What was looked at: `case`, `id-number`, `file`, `export`; `caller-check` when a caller was asked who they are. */
  readonly what: string
}

/** Records that somebody looked at personal data: who, when, whose. */
export async function recordLook(
  context: Pick<Context, 'db' | 'now'>,
  actor: Actor,
  look: Look,
): Promise<void> {
  const ref = actorRef(actor)
  await context.db
    .insertInto('staff.look')
    .values({
      at: context.now(),
      actor: lookerOf(ref),
      case_id: look.caseId ?? null,
      customer_id: look.customerId ?? null,
      what: look.what,
    })
    .execute()
}

function lookerOf(ref: ActorRef): string {
  if ('id' in ref) return `${ref.type}:${ref.id}`
  return 'partner' in ref ? `${ref.type}:${ref.partner}` : ref.type
}

async function changeAccount(
  context: Context,
  email: string,
  change: { password_hash: string } | { stopped_at: Instant },
): Promise<void> {
  await inTransaction(context, async (trx) => {
    const row = await trx
      .updateTable('staff.officer')
      .set(change)
      .where('email', '=', email)
      .where('stopped_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new RefusedAccount('no-such-account', email)
    await endSessions({ ...context, db: trx }, row.id)
  })
}
