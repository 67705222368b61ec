import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { NewMailbox } from '../core/mailbox.schema.ts'
import { mail } from '../gateways/mail/fixtures.ts'
import { isWithoutDovecot, startDovecot } from '../gateways/testDovecot.ts'
import { mailboxes, saveMailbox } from '../store/mailboxes.ts'
import { pollMailboxes } from './pollMailboxes.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
const { db } = context
// By the clock of the machine, because the IMAP server has no other.
context.setNow(instant(Temporal.Now.instant().toString()))
const server = isWithoutDovecot ? null : await startDovecot()
afterAll(() => server?.stop())
beforeAll(() => smallMinistry(db))

let letters = 0
const letter = () => {
  letters += 1
  const fields = [
    `From: s${letters}@example.org`,
    'To: care@example.com',
    `Message-ID: <p${letters}@example.org>`,
  ]
  return mail([...fields, 'Subject: x'], `نص ${letters}\r\n`)
}
const outcomes = async () =>
  (await db.selectFrom('channels.inbound').select('outcome').orderBy('id').execute()).map(
    (row) => row.outcome,
  )
const cases = async () => (await outcomes()).filter((one) => one === 'registered').length
const mailbox = async () => (await mailboxes(db))[0] ?? expect.fail('no mailbox')

describe.skipIf(server === null)('a mailbox on a real IMAP server (Dovecot)', () => {
  const { port = 0, user = '', password = '', deliver = () => {}, renumber = async () => {} } = server ?? {}
  const account = {
    ...{ address: 'care@example.com', host: '127.0.0.1', port, secure: false, username: user, password },
    ...{ folder: 'INBOX', kind: 'inquiry', language: 'ar' },
  } satisfies NewMailbox
  beforeEach(() => saveMailbox(context, account))

  test('that was in use for years brings only what nobody has read, and then every new mail', async () => {
    deliver(letter(), { daysAgo: 400 })
    deliver(letter())
    deliver(letter(), { daysAgo: 9 })
    expect(await pollMailboxes(context)).toBe(1)
    expect(await outcomes()).toEqual(['registered'])
    expect(await mailbox()).toMatchObject({ lastUid: 3, problem: null, checkedAt: context.now() })
    deliver(letter(), { daysAgo: 0 })
    deliver(letter())
    expect(await pollMailboxes(context)).toBe(2)
    expect(server?.unread()).toBe(0)
    expect(await pollMailboxes(context)).toBe(0)
    expect(await cases()).toBe(3)
    const kinds = await db.selectFrom('cases.case_file').select('kind').execute()
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['inquiry']))
  })

  test('brings each byte as it was sent, but for NUL, which IMAP cannot carry', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 31 + (i >> 3)) % 256)).filter(
      (byte) => ![0, 10, 13].includes(byte),
    )
    deliver(noise)
    expect(await pollMailboxes(context)).toBe(1)
    const row = await db
      .selectFrom('channels.inbound')
      .select(['raw', 'outcome', 'mailbox_id'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ outcome: 'quarantined', mailbox_id: (await mailbox()).id })
    expect(row.raw).toEqual(noise)
  })

  test('loses and doubles nothing where the work broke off after a mail was safe and before it was marked', async () => {
    const before = await cases()
    const [one, other] = [letter(), letter()]
    deliver(one)
    deliver(other)
    await takeMail(context, one)
    expect(await pollMailboxes(context)).toBe(2)
    const { lastUid, id } = await mailbox()
    await db
      .updateTable('channels.mailbox')
      .set({ last_uid: lastUid - 2 })
      .where('id', '=', id)
      .execute()
    expect(await pollMailboxes(context)).toBe(2)
    expect(await cases()).toBe(before + 2)
  })

  test('that is stopped in the middle goes on where it was', async () => {
    const before = await cases()
    for (let n = 0; n < 3; n++) deliver(letter())
    const stopped = AbortSignal.abort()
    expect(await pollMailboxes(context, { signal: stopped })).toBe(0)
    expect(await pollMailboxes(context)).toBe(3)
    expect(await cases()).toBe(before + 3)
  })

  test('whose server numbers its mails anew brings what came since, once, and nothing old', async () => {
    const before = await cases()
    await renumber()
    deliver(letter(), { daysAgo: 0 })
    deliver(letter())
    const old = await mailbox()
    await pollMailboxes(context)
    const now = await mailbox()
    expect(now.uidValidity).not.toBe(old.uidValidity)
    expect(now.lastUid).toBe(letters + 1)
    expect(await cases()).toBe(before + 2)
    expect(await pollMailboxes(context)).toBe(0)
  })

  test('that cannot be read says why and is read again once it can', async () => {
    const problems: (string | null)[] = []
    for (const wrong of [{ password: 'x' }, { port: 9 }, { folder: 'Nowhere' }]) {
      await saveMailbox(context, { ...account, ...wrong })
      expect(await pollMailboxes(context)).toBe(0)
      problems.push((await mailbox()).problem)
    }
    expect(problems.map((problem) => problem?.split(':')[0])).toEqual([
      'sign-in-refused',
      'not-reachable',
      'no-folder',
    ])
    await db
      .updateTable('channels.mailbox')
      .set({ password: Buffer.alloc(40) })
      .execute()
    await pollMailboxes(context)
    expect((await mailbox()).problem).toBe('password-lost')
    await saveMailbox(context, account)
    deliver(letter())
    expect(await pollMailboxes(context)).toBe(1)
    expect((await mailbox()).problem).toBeNull()
  })
})
