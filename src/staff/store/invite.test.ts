import { beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../core/actor.ts'
import { addOfficer, savePartners } from './handle.ts'
import { invitePerson, stopPerson, takeUpInvitation } from './invite.ts'
import { openInvitation } from './queries/invitation.ts'
import { partnerPeople } from './queries/partnerPeople.ts'
import { invitationToken, officerOfSession, openSession } from './session.ts'
import { signIn } from './signIn.ts'

const context = await testContext()
const { db } = context
const name = { ar: 'سلمى', en: 'Salma' }
const password = 'a long enough password'
const from = { address: '192.0.2.1', agent: '', device: undefined }
let coordinator: OfficerActor

async function account(email: string, partner: string | null): Promise<OfficerActor> {
  const roles = partner ? (['partner', 'coordinator'] as const) : (['intake'] as const)
  const { id } = await addOfficer(context, {
    email,
    name,
    roles,
    departments: [],
    partner,
    language: 'ar',
    password,
  })
  return { type: 'officer', id, roles, departments: [], partner }
}

beforeAll(async () => {
  const body = (code: string) => ({ code, name: { ar: code, en: code }, email: null, phone: null })
  await savePartners(db, [body('operator'), body('post')])
  coordinator = await account('coordinator@operator.example', 'operator')
})

const invite = (email: string, coordinates = false) =>
  invitePerson(context, coordinator, { email, name, language: 'ar', coordinates })
/** The token of the newest invitation, as the mail carries it. */
async function newestToken(): Promise<string> {
  const { id } = await db
    .selectFrom('staff.invitation')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return invitationToken(context.secret, id)
}
const opens = async (email: string, typed = password) =>
  'token' in (await signIn(context, { email, password: typed }, from))
const person = async (email: string) =>
  (await partnerPeople(db, 'operator')).find((one) => one.email === email) ?? expect.fail(`no ${email}`)

describe('a coordinator', () => {
  test('invites into the own body alone; the account opens with the password that is chosen by the link, once', async () => {
    expect(await invite('salma@operator.example')).toEqual({ done: true })
    expect(await opens('salma@operator.example', '')).toBe(false)
    const token = await newestToken()
    expect(await takeUpInvitation(context, token, password)).toBe(true)
    expect(await takeUpInvitation(context, token, 'another password')).toBe(false)
    expect(await opens('salma@operator.example')).toBe(true)
    const row = await db
      .selectFrom('staff.officer')
      .selectAll()
      .where('email', '=', 'salma@operator.example')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ partner: 'operator', roles: ['partner'] })
    const kept = await db.selectFrom('staff.invitation').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('takes over nobody’s address: of another body or of the ministry', async () => {
    await account('other@post.example', 'post')
    await account('intake@insat.example', null)
    const before = await db.selectFrom('staff.invitation').select('id').execute()
    for (const email of ['other@post.example', 'intake@insat.example'])
      expect(await invite(email, true)).toEqual({ refused: 'email-taken' })
    expect(await db.selectFrom('staff.invitation').select('id').execute()).toEqual(before)
    expect(await opens('other@post.example')).toBe(true)
  })

  test('stops the own people at once, with every session, and nobody else’s nor itself', async () => {
    await invite('stopped@operator.example')
    await takeUpInvitation(context, await newestToken(), password)
    const { id } = await person('stopped@operator.example')
    const session = await openSession(context, id, 'test')
    const other = await account('others@post.example', 'post')
    expect(await stopPerson(context, coordinator, other.id)).toBe(false)
    expect(await stopPerson(context, coordinator, coordinator.id)).toBe(false)
    expect(await stopPerson(context, coordinator, id)).toBe(true)
    expect(await officerOfSession(context, session)).toBeNull()
    expect(await opens('stopped@operator.example')).toBe(false)
  })

  test('whose invitation is over, or was followed by a stop, lets nobody in; another one does', async () => {
    const start = context.now()
    await invite('late@operator.example')
    const first = await newestToken()
    context.setNow(
      instant(
        Temporal.Instant.from(start)
          .add({ hours: 24 * 7 })
          .toString(),
      ),
    )
    expect(await takeUpInvitation(context, first, password)).toBe(false)
    await invite('late@operator.example')
    const second = await newestToken()
    const { id } = await person('late@operator.example')
    await stopPerson(context, coordinator, id)
    expect(await takeUpInvitation(context, second, password)).toBe(false)
    context.setNow(instant(Temporal.Instant.from(context.now()).add({ minutes: 1 }).toString()))
    await invite('late@operator.example')
    const { id: newest } = await db
      .selectFrom('staff.invitation')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(await openInvitation(db, { id: newest }, context.now())).toMatchObject({
      email: 'late@operator.example',
    })
    expect(await takeUpInvitation(context, await newestToken(), password)).toBe(true)
    expect(await opens('late@operator.example')).toBe(true)
    context.setNow(start)
  })

  test('is what an officer must be to do any of it', async () => {
    const officer = { ...coordinator, roles: ['partner'] as const }
    expect(() =>
      invitePerson(context, officer, { email: 'x@y.example', name, language: 'ar', coordinates: false }),
    ).toThrow()
    expect(() => stopPerson(context, officer, coordinator.id)).toThrow()
  })
})
