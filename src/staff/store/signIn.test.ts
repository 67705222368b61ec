import { argon2Sync } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { officerSchema } from '../core/officer.schema.ts'
import { newDevice } from './device.ts'
import { addOfficer, renewPassword, stopOfficer } from './handle.ts'
import { endSessions, officerOfSession, signOut } from './session.ts'
import { signIn } from './signIn.ts'

const context = await testContext()
const start = instant('2026-03-12T11:50:00Z')
const password = 'correct horse battery'
const from = { address: '192.0.2.7', agent: 'test' }
let email = ''
let id = ''
let number = 0

beforeEach(async () => {
  context.setNow(start)
  number += 1
  email = `officer${number}@insat.example`
  const said = { email, name: { ar: 'هدى', en: 'Huda' }, roles: ['intake'], language: 'en', password }
  id = (await addOfficer(context, officerSchema.parse(said))).id
})

async function token(): Promise<string> {
  const answer = await signIn(context, { email, password }, from)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.token
}

const wrong = () => signIn(context, { email, password: 'wrong' }, from)

describe('signing in', () => {
  test('with the right password opens a session of that officer', async () => {
    const officer = {
      type: 'officer',
      id,
      roles: ['intake'],
      departments: [],
      partner: null,
      name: { ar: 'هدى', en: 'Huda' },
      language: 'en',
      dates: null,
    }
    const answer = await signIn(context, { email, password }, from)
    const device = expect.stringMatching(/^[\w-]{22}\.[\w-]{43}$/)
    expect(answer).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/), officer, device })
    expect('token' in answer && (await officerOfSession(context, answer.token))).toEqual(officer)
  })

  test('keeps only the digest of the token', async () => {
    const secret = await token()
    const rows = await context.db.selectFrom('staff.session').selectAll().execute()
    expect(
      JSON.stringify(rows.map((row) => [row.digest.toString(), row.digest.toString('base64url'), row.agent])),
    ).not.toContain(secret)
  })

  test('gets the same answer for a wrong password, an unknown account and one that was stopped', async () => {
    const refused = { refused: 'wrong-sign-in' }
    expect(await wrong()).toEqual(refused)
    expect(await signIn(context, { email: 'nobody@insat.example', password }, from)).toEqual(refused)
    await stopOfficer(context, email)
    expect(await signIn(context, { email, password }, from)).toEqual(refused)
  })

  test('has to wait after five wrong tries, even with the right password, and may again after the wait', async () => {
    for (let tried = 0; tried < 5; tried++) await wrong()
    const refused = { refused: 'too-many-tries', until: '2026-03-12T11:51:00.000Z' }
    expect(await signIn(context, { email, password }, from)).toEqual(refused)
    context.setNow(instant('2026-03-12T11:51:00Z'))
    expect(await signIn(context, { email, password }, from)).toHaveProperty('token')
  })

  test('has to wait for an account that does not exist just the same', async () => {
    const nobody = { email: 'absent@insat.example', password: 'wrong' }
    for (let tried = 0; tried < 5; tried++) await signIn(context, nobody, from)
    expect(await signIn(context, nobody, from)).toHaveProperty('refused', 'too-many-tries')
  })

  test('is not shut to its owner by somebody who guesses from elsewhere', async () => {
    for (let tried = 0; tried < 8; tried++) await wrong()
    expect(await signIn(context, { email, password }, { ...from, address: '192.0.2.8' })).toHaveProperty(
      'token',
    )
  })

  test('is shut for an account at which many addresses guess together, whether it exists or not', async () => {
    const guess = (account: string, last: number) =>
      signIn(context, { email: account, password: 'wrong' }, { ...from, address: `192.0.2.${last}` })
    for (const account of [email, 'absent.too@insat.example']) {
      for (let tried = 0; tried < 30; tried++)
        expect(await guess(account, tried)).toEqual({ refused: 'wrong-sign-in' })
      expect(await guess(account, 100)).toEqual({
        refused: 'too-many-tries',
        until: '2026-03-12T11:55:00.000Z',
      })
    }
    expect(await signIn(context, { email, password }, { ...from, address: '192.0.2.101' })).toHaveProperty(
      'refused',
      'too-many-tries',
    )
  })

  test('stays open, while others guess, to the browser in which its owner signed in before', async () => {
    const before = await signIn(context, { email, password }, from)
    const device = 'device' in before ? before.device : ''
    for (let tried = 0; tried < 31; tried++)
      await signIn(context, { email, password: 'wrong' }, { ...from, address: `192.0.2.${tried}` })
    const away = { address: '198.51.100.9', agent: 'test' }
    const tryWith = (kept: string) => signIn(context, { email, password }, { ...away, device: kept })
    expect(await tryWith(device)).toHaveProperty('token')
    expect(await tryWith('')).toHaveProperty('refused', 'too-many-tries')
    expect(await tryWith(newDevice(context, 'another@insat.example'))).toHaveProperty('refused')
    expect(await tryWith(`${device.slice(0, -1)}${device.endsWith('A') ? 'B' : 'A'}`)).toHaveProperty(
      'refused',
    )
  })

  test('does not let that browser guess without end', async () => {
    const device = newDevice(context, email)
    for (let tried = 0; tried < 5; tried++)
      await signIn(context, { email, password: 'wrong' }, { ...from, address: `192.0.2.${tried}`, device })
    expect(await signIn(context, { email, password }, { ...from, device })).toHaveProperty(
      'refused',
      'too-many-tries',
    )
  })

  test('is not freed by choosing another address of the same IPv6 network', async () => {
    const at = (last: number) => ({ ...from, address: `2001:db8:1:2::${last}` })
    for (let tried = 0; tried < 5; tried++) await signIn(context, { email, password: 'wrong' }, at(tried))
    expect(await signIn(context, { email, password }, at(9))).toHaveProperty('refused', 'too-many-tries')
  })

  test('with the right password forgives the wrong ones before it', async () => {
    for (let tried = 0; tried < 4; tried++) await wrong()
    await token()
    for (let tried = 0; tried < 4; tried++) await wrong()
    expect(await signIn(context, { email, password }, from)).toHaveProperty('token')
  })

  test('renews a hash that was made at an earlier cost', async () => {
    await context.db
      .updateTable('staff.officer')
      .set({ password_hash: cheapHash(password) })
      .where('id', '=', id)
      .execute()
    await token()
    const row = await context.db
      .selectFrom('staff.officer')
      .select('password_hash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    await token()
  })
})

describe('a session', () => {
  test('is over two hours after it was last used', async () => {
    const secret = await token()
    context.setNow(instant('2026-03-12T13:49:00Z'))
    expect(await officerOfSession(context, secret)).toHaveProperty('id', id)
    context.setNow(instant('2026-03-12T15:48:00Z'))
    expect(await officerOfSession(context, secret)).toHaveProperty('id', id)
    context.setNow(instant('2026-03-12T17:48:01Z'))
    expect(await officerOfSession(context, secret)).toBeNull()
  })

  test('is over twelve hours after it was opened, however busy', async () => {
    const secret = await token()
    for (let hour = 12; hour < 24; hour++) {
      context.setNow(instant(`2026-03-12T${hour}:49:00Z`))
      expect(await officerOfSession(context, secret)).toHaveProperty('id', id)
    }
    context.setNow(instant('2026-03-12T23:50:00Z'))
    expect(await officerOfSession(context, secret)).toBeNull()
  })

  test('is over when the officer signs out, and only that one', async () => {
    const [here, there] = [await token(), await token()]
    await signOut(context, here)
    expect(await officerOfSession(context, here)).toBeNull()
    expect(await officerOfSession(context, there)).toHaveProperty('id', id)
  })

  test('is over on all devices at once when all are ended or the password is renewed', async () => {
    const [here, there] = [await token(), await token()]
    await endSessions(context, id)
    expect([await officerOfSession(context, here), await officerOfSession(context, there)]).toEqual([
      null,
      null,
    ])
    const again = await token()
    const renewed = await renewPassword(context, email)
    expect(await officerOfSession(context, again)).toBeNull()
    expect(await wrong()).toHaveProperty('refused')
    expect(await signIn(context, { email, password: renewed }, from)).toHaveProperty('token')
  })

  test('is over at once when the officer is stopped', async () => {
    const secret = await token()
    await stopOfficer(context, email)
    expect(await officerOfSession(context, secret)).toBeNull()
    await context.db
      .updateTable('staff.session')
      .set({ ended_at: null })
      .where('officer_id', '=', id)
      .execute()
    expect(await officerOfSession(context, secret)).toBeNull()
  })

  test('is nobody for anything that is no token', async () => {
    await token()
    for (const text of ['', 'x', 'a'.repeat(43), `${await token()}=`, "' or 1=1 --"]) {
      expect(await officerOfSession(context, text)).toBeNull()
    }
  })
})

function cheapHash(message: string): string {
  const nonce = Buffer.alloc(16, 7)
  const digest = argon2Sync('argon2id', {
    message,
    nonce,
    memory: 256,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=256,t=1,p=1$${text(nonce)}$${text(digest)}`
}
