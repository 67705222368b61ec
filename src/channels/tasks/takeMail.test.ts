import { hash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { openFile } from '../../files/store/handle.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import {
  body,
  cp1256,
  fixtures,
  mail,
  multipart,
  personal,
  subject,
  text,
} from '../gateways/mail/fixtures.ts'
import { rawOf } from '../store/inbound.ts'
import { saveMailbox } from '../store/mailboxes.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
const { db } = context
beforeAll(() => smallMinistry(db))

let hour = 0
beforeEach(() => {
  hour += 1
  context.setNow(instant(Temporal.Instant.from('2026-03-12T11:50:00Z').add({ hours: hour }).toString()))
})

const system = { type: 'system' } as const
const counts = async () => {
  const tables = ['cases.case_file', 'customers.customer', 'channels.inbound', 'files.file'] as const
  return Promise.all(
    tables.map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    }),
  )
}

async function taken(raw: Uint8Array) {
  const result = await takeMail(context, raw)
  if (!('outcome' in result)) throw new Error(JSON.stringify(result))
  const found = await findCaseByReference(context, system, result.reference)
  if (!found) throw new Error('no case')
  const texts = await db
    .selectFrom('cases.case_text')
    .selectAll()
    .where('case_id', '=', found.state.id)
    .orderBy('id')
    .execute()
  const files = await db
    .selectFrom('files.file')
    .selectAll()
    .where('case_id', '=', found.state.id)
    .orderBy('id')
    .execute()
  return { ...result, state: found.state, version: found.version, texts, files }
}
const inboundOf = (digestOf: Uint8Array) =>
  db
    .selectFrom('channels.inbound')
    .selectAll()
    .where('digest', '=', hash('sha256', digestOf, 'buffer'))
    .executeTakeFirstOrThrow()

/** The fixture under a Message-ID of its own, else it is the same mail as the others. */
const renamed = (raw: Buffer, id: string) =>
  Buffer.from(raw.toString('latin1').replace('<first@', `<${id}@`), 'latin1')

describe('a letter from somebody new', () => {
  test('becomes a case with its words, its sender as customer, and its raw bytes beside it', async () => {
    const { outcome, state, texts, version } = await taken(fixtures.utf8)
    expect(outcome).toBe('registered')
    expect(state).toMatchObject({ kind: 'complaint', channel: 'email', language: 'ar', status: 'registered' })
    expect(texts).toMatchObject([{ subject, body: body.trim(), purpose: 'original' }])
    const customer = await db
      .selectFrom('customers.customer')
      .selectAll()
      .where('id', '=', state.customer)
      .executeTakeFirstOrThrow()
    expect(customer).toMatchObject({
      name: 'سعد العتيبي',
      email: 'saad@example.org',
      language: 'ar',
      preferred_channel: 'email',
    })
    const kept = await inboundOf(fixtures.utf8)
    expect(kept).toMatchObject({
      outcome: 'registered',
      case_id: state.id,
      version,
      sender: 'saad@example.org',
    })
    expect(kept.raw).toEqual(fixtures.utf8)
    expect(kept.subject).toBe(subject)
  })

  test.each(['cp1256Declared', 'cp1256Undeclared', 'cp1256AsLatin1', 'rawHeaders'] as const)(
    'in the code page of old Windows is read right (%s)',
    async (name) => {
      const { texts, outcome } = await taken(renamed(fixtures[name], name))
      expect(outcome).toBe('registered')
      expect(texts[0]).toMatchObject({ subject, body: body.trim() })
    },
  )

  test('with a subject that a machine garbled on the way is read right', async () => {
    expect((await taken(renamed(fixtures.mojibakeSubject, 'garbled'))).texts[0]?.subject).toBe('عيب مصنعي')
  })

  test('in English is answered in English, and with nothing but a subject says that', async () => {
    const raw = mail(['From: Jane <jane@example.org>', 'Subject: My line has been dead since Sunday'], '')
    const { state, texts } = await taken(raw)
    expect([state.language, texts[0]?.body]).toEqual(['en', 'My line has been dead since Sunday'])
  })

  test('is of the kind that its mailbox is for', async () => {
    await saveMailbox(context, {
      ...{ address: 'ask@example.com', host: '127.0.0.1', port: 143, secure: false, password: 'x' },
      ...{ folder: 'INBOX', kind: 'inquiry', language: 'en' },
    })
    const raw = mail(['From: a@example.org', 'To: "Ask us" <ASK@example.com>', 'Subject: 12'], '34')
    const { state } = await taken(raw)
    expect([state.kind, state.language]).toEqual(['inquiry', 'en'])
    for (const own of ['ask@example.com', 'insat@insat.example', 'more@example.com']) {
      const ours = mail([`From: ${own}`, 'To: saad@example.org'], 'نص')
      expect(await takeMail(context, ours, { own: ['more@example.com'] })).toEqual({ ignored: 'own-address' })
    }
  })

  test('is known again by the address, so that the second case is the same customer’s', async () => {
    const [one, other] = [
      await taken(personal(['Subject: 1', 'Message-ID: <k1@example.org>'], 'الأولى')),
      await taken(personal(['Subject: 2', 'Message-ID: <k2@example.org>'], 'الثانية')),
    ]
    expect(one.reference).not.toBe(other.reference)
    expect(one.state.customer).toBe(other.state.customer)
  })
})

describe('the same mail twice', () => {
  test('is one case, also when two bring it at once', async () => {
    const raw = personal(['Message-ID: <twice@example.org>'], 'مرة واحدة')
    const results = await Promise.all([
      takeMail(context, raw),
      takeMail(context, raw),
      takeMail(context, raw),
    ])
    const outcomes = results.map((one) => ('outcome' in one ? one.outcome : 'none')).sort()
    expect(outcomes).toEqual(['duplicate', 'duplicate', 'registered'])
    const references = new Set(results.map((one) => ('reference' in one ? one.reference : '')))
    expect(references.size).toBe(1)
  })

  test('is not what eight letters of somebody new at once are: one customer with eight cases', async () => {
    const letter = (n: number) => mail(['From: burst@example.org', `Message-ID: <b${n}@x>`], `نص ${n}`)
    await Promise.all(Array.from({ length: 8 }, (_, n) => takeMail(context, letter(n))))
    const rows = await db
      .selectFrom('customers.customer as c')
      .innerJoin('cases.case_file as f', 'f.customer_id', 'c.id')
      .select('c.id')
      .where('c.email', '=', 'burst@example.org')
      .execute()
    expect([rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([8, 1])
  })

  test('is one case by whatever way it came, but two letters under one Message-ID are two', async () => {
    const fields = ['From: b@example.org', 'Message-ID: <same@example.org>', 'Subject: x']
    const first = await taken(mail(['Received: by one', ...fields], 'كلام'))
    expect(await takeMail(context, mail(['Received: by two', ...fields], 'كلام'))).toEqual({
      outcome: 'duplicate',
      reference: first.reference,
    })
    expect((await taken(mail(fields, 'كلام آخر'))).outcome).toBe('registered')
    const stranger = mail(['From: c@example.org', ...fields.slice(1)], 'كلام')
    expect((await taken(stranger)).outcome).toBe('registered')
  })

  test('has the same fate again where it was no case', async () => {
    const noise = Buffer.from([0, 1, 2, 3, 0, 255])
    const once = await takeMail(context, noise)
    const before = await counts()
    expect(await takeMail(context, noise)).toEqual(once)
    expect(await takeMail(context, fixtures.autoReply)).toEqual({ ignored: 'auto-submitted' })
    expect(await takeMail(context, fixtures.autoReply)).toEqual({ ignored: 'auto-submitted' })
    expect((await counts())[2]).toBe((before[2] ?? 0) + 1)
  })
})

describe('what came with a mail', () => {
  test('is kept byte for byte, a hundred files too, and belongs to the case', async () => {
    const contents = Array.from({ length: 100 }, (_, i) =>
      Buffer.from(Array.from({ length: 50 + i }, (_x, at) => (at * 7 + i * 13) % 256)),
    )
    const parts = contents.map((content, i) => ({
      fields: [
        `Content-Type: application/octet-stream; name="${i}.bin"`,
        'Content-Disposition: attachment',
        'Content-Transfer-Encoding: base64',
      ],
      content: content.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    }))
    const words = { fields: ['Content-Type: text/plain; charset=utf-8'], content: text('مرفق طيه') }
    const raw = personal(
      ['Subject: files', 'Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [words, ...parts]),
    )
    const { files, state } = await taken(raw)
    expect(files.map(({ sha256 }) => sha256.toString('hex'))).toEqual(
      contents.map((content) => hash('sha256', content)),
    )
    expect(files[7]).toMatchObject({ name: '7.bin', case_id: state.id, state: 'quarantined' })
    expect(await buffer(openFile(context, files[99]?.sha256 ?? Buffer.alloc(0)))).toEqual(contents[99])
  })

  test('is a case without a word', async () => {
    const picture = {
      fields: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'],
      content: 'iVBORw0KGgo=',
    }
    const raw = mail(
      ['From: d@example.org', 'Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [picture]),
    )
    const { texts, files } = await taken(raw)
    expect(texts[0]?.body).toBe('(رسالة بريد إلكتروني بلا نص، ومعها مرفقات.)')
    expect(files).toMatchObject([{ name: 'file.png' }])
  })

  test('are all the words of a letter too long for one piece, beside its beginning', async () => {
    const long = 'الخط مقطوع. '.repeat(3000).trim()
    const { texts, files } = await taken(personal(['Subject: long'], long))
    expect(long.startsWith(texts[0]?.body ?? 'x')).toBe(true)
    expect(texts[0]?.body?.length).toBeLessThanOrEqual(20_000)
    expect(files).toMatchObject([{ name: 'message.txt', type: 'text/plain' }])
    expect(files[0]?.sha256.toString('hex')).toBe(hash('sha256', long))
  })
})

describe('what is no letter', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['noise', Buffer.from([0x89, 0, 0, 1, 255, 254, 0, 7]), 'binary'],
    ['words without a header', Buffer.from('hello\n\nworld'), 'no-header'],
    ['a mail from nobody', mail(['Subject: x'], 'نص'), 'no-sender'],
    ['a mail without a word', mail(['From: e@example.org'], ' \r\n'), 'nothing-written'],
  ])('%s waits for a person, byte for byte, and is no case', async (_, raw, reason) => {
    const before = await counts()
    const result = await takeMail(context, raw)
    if (!('quarantined' in result)) throw new Error(JSON.stringify(result))
    expect(await rawOf(db, result.quarantined)).toEqual(raw)
    expect(await inboundOf(raw)).toMatchObject({ outcome: 'quarantined', reason, case_id: null })
    expect((await counts())[0]).toBe(before[0])
  })

  test('a list’s mail, a machine’s answer and a report of delivery are on record and are no case', async () => {
    const before = await counts()
    const list = mail(['From: news@example.org', 'List-Id: <news.example.org>'], 'خبر')
    expect(await takeMail(context, list)).toEqual({ ignored: 'list' })
    expect(await takeMail(context, fixtures.deliveryReport)).toEqual({ ignored: 'bounce' })
    expect(await inboundOf(fixtures.deliveryReport)).toMatchObject({ outcome: 'ignored', reason: 'bounce' })
    expect((await counts()).slice(0, 2)).toEqual(before.slice(0, 2))
  })

  test('the twenty-first letter within an hour waits for a person; an hour later the next is heard', async () => {
    const letter = (n: number) =>
      mail(['From: loop@example.org', `Message-ID: <loop${n}@example.org>`], `نص ${n}`)
    for (let n = 0; n < 20; n++) expect((await taken(letter(n))).outcome).toBe('registered')
    expect(await takeMail(context, letter(20))).toHaveProperty('quarantined')
    expect(await inboundOf(letter(20))).toMatchObject({ reason: 'too-many-from-sender' })
    expect((await taken(mail(['From: calm@example.org'], 'نص'))).outcome).toBe('registered')
    context.setNow(instant(Temporal.Instant.from(context.now()).add({ minutes: 61 }).toString()))
    expect((await taken(letter(21))).outcome).toBe('registered')
  })
})

test('a mail whose Message-ID no index takes is heard all the same', async () => {
  const raw = mail(['From: f@example.org', `Message-ID: <${'x'.repeat(5000)}@example.org>`], cp1256('نص'))
  expect((await taken(raw)).outcome).toBe('registered')
  expect(await takeMail(context, raw)).toMatchObject({ outcome: 'duplicate' })
})
