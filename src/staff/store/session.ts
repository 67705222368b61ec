import { createHmac, hash, randomBytes } from 'node:crypto'
import type { DateChoice } from '../../language/core/dates.ts'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { ProgramActor, Role } from '../core/actor.ts'
import type { Officer } from '../core/officer.ts'
import { demandDepartments } from './refusedAccount.ts'

/** The cookie that carries the token of an officer's session. */
export const sessionCookie = 'insat_session'

/** Hours after which a session is over, however busy … */
const longest = 12
/** … and after which it is over when nothing was asked. */
const idle = 2
/** Minutes within which a use is not written down again. */
const unwritten = 5

const tokenForm = /^[\w-]{43}$/

/** Opens a session for that officer and returns its token: 256 random bits, of which only the digest is kept. */
export async function openSession(context: Context, officerId: string, agent: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = context.now()
  await context.db
    .insertInto('staff.session')
    .values({
      digest: digestOf(token),
      officer_id: officerId,
      created_at: now,
      expires_at: later(now, { hours: idle }),
      agent: agent.slice(0, 300),
    })
    .execute()
  return token
}

/**
 * The officer whose session that is; nobody when it is unknown, over or ended, or the officer has left. One query,
 * and every few minutes a second one that keeps it open.
 */
export async function officerOfSession(context: Context, token: string): Promise<Officer | null> {
  if (!tokenForm.test(token)) return null
  const digest = digestOf(token)
  const row = await context.db
    .selectFrom('staff.session as session')
    .innerJoin('staff.officer as officer', 'officer.id', 'session.officer_id')
    .select(['officer.id', 'roles', 'departments', 'partner', 'name_ar', 'name_en', 'language', 'dates'])
    .select(['session.created_at', 'session.expires_at'])
    .where('session.digest', '=', digest)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', context.now())
    .where('officer.stopped_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  await keepOpen(context, digest, row.created_at, row.expires_at)
  return {
    type: 'officer',
    id: row.id,
    roles: row.roles as Role[],
    departments: row.departments,
    partner: row.partner,
    name: { ar: row.name_ar, en: row.name_en },
    language: row.language as Language,
    dates: row.dates as DateChoice | null,
  }
}

/** Ends the session of that token, if it is one. */
export async function signOut({ db, now }: Context, token: string): Promise<void> {
  await db
    .updateTable('staff.session')
    .set({ ended_at: now() })
    .where('digest', '=', digestOf(token))
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every session of that officer, on all devices, at once. */
export async function endSessions(
  { db, now }: Pick<Context, 'db' | 'now'>,
  officerId: string,
): Promise<void> {
  await db
    .updateTable('staff.session')
    .set({ ended_at: now() })
    .where('officer_id', '=', officerId)
    .where('ended_at', 'is', null)
    .execute()
}

/** The program whose token that is; nobody when it is unknown or revoked. One query. */
export async function programOfToken(
  { db }: Pick<Context, 'db'>,
  token: string,
): Promise<ProgramActor | null> {
  const row = await db
    .selectFrom('staff.token')
    .select(['id', 'roles', 'departments'])
    .where('digest', '=', digestOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row
    ? { type: 'program', id: row.id, roles: row.roles as Role[], departments: row.departments }
    : null
}

export type NewToken = {
  /** What it is for, in the administrator's own words. */
  readonly label: string
  readonly roles: readonly Role[]
  /** The departments that it is narrowed to; none: whatever its roles reach. */
  readonly departments: readonly string[]
}

/**
 * Makes a token for a program and returns it, the only time it is ever shown. Its prefix lets scanners of leaked
 * secrets know it. Throws RefusedAccount when a department is not one.
 */
export async function addToken(context: Context, { label, roles, departments }: NewToken): Promise<string> {
  await demandDepartments(context.db, departments)
  const token = `insat_${randomBytes(32).toString('base64url')}`
  await context.db
    .insertInto('staff.token')
    .values({
      id: uuidv7(),
      digest: digestOf(token),
      label,
      roles: [...roles],
      departments: [...departments],
      created_at: context.now(),
    })
    .execute()
  return token
}

/** Makes a token worthless from now on. Says whether there was one of that id still good. */
export async function revokeToken({ db, now }: Pick<Context, 'db' | 'now'>, id: string): Promise<boolean> {
  const row = await db
    .updateTable('staff.token')
    .set({ revoked_at: now() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The token of the link by which somebody invited sets a password: 256 bits, made from the secret, so that the mail can carry it. */
export function invitationToken(secret: string, invitation: string): string {
  return createHmac('sha256', secret).update(`staff-invitation:${invitation}`).digest('base64url')
}

/** What is kept of such a token. */
export function invitationDigest(token: string): Buffer {
  return digestOf(token)
}

/** What is kept of a session's or a program's token: they are random, so that a plain digest is enough. */
function digestOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

async function keepOpen(
  context: Context,
  digest: Buffer,
  openedAt: Instant,
  expiresAt: Instant,
): Promise<void> {
  const wished = later(context.now(), { hours: idle })
  if (later(expiresAt, { minutes: unwritten }) > wished) return
  const [expires_at = wished] = [wished, later(openedAt, { hours: longest })].sort()
  if (expires_at <= expiresAt) return
  await context.db.updateTable('staff.session').set({ expires_at }).where('digest', '=', digest).execute()
}

function later(moment: Instant, by: { hours?: number; minutes?: number }): Instant {
  return fromTemporal(toTemporal(moment).add(by))
}
