import { describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { mailboxSchema } from '../core/mailbox.schema.ts'
import {
  advanceMailbox,
  mailboxes,
  passwordOf,
  receivingAddresses,
  saveMailbox,
  stopMailbox,
} from './mailboxes.ts'
import { seal, unseal } from './seal.ts'

const context = await testContext()
const { db } = context
const care = mailboxSchema.parse({ address: 'Care@Example.com', host: 'imap.example.com', password: 'سرّ 1' })

describe('a mailbox', () => {
  test('is known by its address, and its password is nowhere in the database', async () => {
    const id = await saveMailbox(context, care)
    expect(await mailboxes(db)).toEqual([
      {
        ...{ id, address: 'care@example.com', host: 'imap.example.com', port: 993, secure: true },
        ...{ username: 'care@example.com', folder: 'INBOX', kind: 'complaint', language: 'ar' },
        ...{ uidValidity: null, lastUid: 0, checkedAt: null, problem: null },
      },
    ])
    const row = await db.selectFrom('channels.mailbox').selectAll().executeTakeFirstOrThrow()
    expect(row.password.includes('سرّ')).toBe(false)
    expect(await passwordOf(context, id)).toBe('سرّ 1')
    expect(await passwordOf({ ...context, secret: `${context.secret}x` }, id)).toBeNull()
  })

  test('that is changed goes on where it was read up to, and never back', async () => {
    const id = await saveMailbox(context, care)
    await advanceMailbox(db, id, { uidValidity: 7, uid: 30 })
    await advanceMailbox(db, id, { uidValidity: 7, uid: 20 })
    expect(await saveMailbox(context, { ...care, password: 'new', port: 143 })).toBe(id)
    expect(await mailboxes(db)).toMatchObject([{ port: 143, uidValidity: 7, lastUid: 30 }])
    await advanceMailbox(db, id, { uidValidity: 8, uid: 2 })
    expect(await mailboxes(db)).toMatchObject([{ uidValidity: 8, lastUid: 2 }])
  })

  test('that is stopped is read no more, but its address stays ours', async () => {
    await saveMailbox(context, care)
    expect(await stopMailbox(context, 'CARE@example.com')).toBe(true)
    expect(await stopMailbox(context, 'care@example.com')).toBe(false)
    expect(await mailboxes(db)).toEqual([])
    expect(await receivingAddresses(db)).toMatchObject([{ address: 'care@example.com', kind: 'complaint' }])
  })
})

test('a sealed secret opens for its own row only, and not at all once altered', () => {
  const sealed = seal('secret', 'row', 'password')
  expect(unseal('secret', 'row', sealed)).toBe('password')
  expect(unseal('secret', 'other', sealed)).toBeNull()
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(unseal('secret', 'row', altered)).toBeNull()
  }
  expect(unseal('secret', 'row', Buffer.alloc(0))).toBeNull()
  expect(seal('secret', 'row', 'password')).not.toEqual(sealed)
})
