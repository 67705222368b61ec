import { describe, expect, test } from 'vitest'
import { explainMail } from '../../core/mail/explain.ts'
import {
  body,
  cp1256,
  fixtures,
  mail,
  multipart,
  personal,
  plainBody,
  readOrThrow,
  subject,
  text,
} from './fixtures.ts'

describe('the words of a mail', () => {
  test.each([
    ['utf8', 'utf-8', false],
    ['cp1256Declared', 'windows-1256', false],
    ['cp1256Undeclared', 'windows-1256', true],
    ['cp1256AsLatin1', 'windows-1256', true],
    ['cp1256AsUtf8', 'windows-1256', true],
    ['iso88596', 'iso-8859-6', true],
    ['utf8AsCp1256', 'utf-8', true],
    ['unknownCharset', 'cp720', false],
    ['nonsenseCharset', 'windows-1256', true],
  ] as const)('%s is read as %s', async (name, used, guessed) => {
    const found = await readOrThrow(fixtures[name])
    expect(found.text).toBe(name === 'unknownCharset' ? plainBody : body)
    expect(found.charset).toMatchObject({ used, guessed })
  })

  test('headers written raw in windows-1256 are readable', async () => {
    const found = await readOrThrow(fixtures.rawHeaders)
    expect(found.subject).toBe(subject)
    expect(found.from).toEqual({ name: 'سعد العتيبي', address: 'saad@example.org' })
  })

  test('a raw header beside a body in another charset is read for itself', async () => {
    const fields = [
      Buffer.concat([Buffer.from('Subject: '), cp1256(subject)]),
      'Content-Type: text/plain; charset=utf-8',
    ]
    expect((await readOrThrow(personal(fields, text(body)))).subject).toBe(subject)
  })

  test('a subject that was misread on its way is repaired', async () => {
    const raw = personal([`Subject: ${'ÚíÈ ãÕäÚí Ýí ÇáØÇæáÉ'}`], text(body))
    expect((await readOrThrow(raw)).subject).toBe('عيب مصنعي في الطاولة')
    expect((await readOrThrow(fixtures.mojibakeSubject)).subject).toBe('عيب مصنعي')
  })

  test('words that were misread on their way are repaired, and said to be', async () => {
    const raw = personal(['Content-Type: text/plain; charset=utf-8'], 'ÚíÈ ãÕäÚí Ýí ÇáØÇæáÉ')
    expect(await readOrThrow(raw)).toMatchObject({ text: 'عيب مصنعي في الطاولة', charset: { guessed: true } })
  })

  test('letters cut between encoded words, and words in charsets few know, come out whole', async () => {
    expect((await readOrThrow(fixtures.wordCutInTwo)).subject).toBe('الهاتفم')
    expect((await readOrThrow(fixtures.unknownCharset)).subject).not.toMatch(/[\u0080-\u00ff�]/)
    const wrong = `Subject: =?utf-8?B?${cp1256(subject).toString('base64')}?=`
    expect((await readOrThrow(personal([wrong], text(body)))).subject).toBe(subject)
  })

  test('a mail of HTML alone has a readable text with its links, and keeps its HTML', async () => {
    const found = await readOrThrow(fixtures.htmlOnly)
    expect(found.text).toBe('السلام عليكم\n\nالخط مقطوع، الصورة <https://example.org/a>')
    expect(found.html).toContain('<p>السلام عليكم</p>')
    expect(found.charset).toEqual({ declared: 'windows-1256', used: 'windows-1256', guessed: false })
  })

  test('an empty text version does not hide the HTML version', async () => {
    expect((await readOrThrow(fixtures.emptyPlain)).text).toBe('الخط مقطوع')
  })

  test('a mail whose words all stand before its first part is not silent', async () => {
    const raw = personal(
      ['Content-Type: multipart/mixed; boundary=m'],
      Buffer.concat([text(body), Buffer.from('--m--')]),
    )
    expect((await readOrThrow(raw)).text.trim()).toContain('مقطوع')
  })

  test('format=flowed is joined', async () => {
    const raw = personal(
      ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      text('الخط \r\nمقطوع\r\n'),
    )
    expect((await readOrThrow(raw)).text).toBe('الخط مقطوع\n')
  })

  test('NUL, which PostgreSQL refuses, is in no text', async () => {
    const raw = personal(
      ['Subject: a\0b', 'References: <a\0b@example.org>', 'Content-Type: text/plain; charset=utf-8'],
      text('قبل\0بعد'),
    )
    const found = await readOrThrow(raw)
    expect(found.text).toBe('قبلبعد')
    expect(JSON.stringify(explainMail(found))).not.toContain('\\u0000')
  })
})

describe('who wrote, and what to make of it', () => {
  test('addresses, groups, identifiers and the date', async () => {
    const raw = mail(
      [
        'From: "A, B" <a@example.org>',
        'To: Team: b@example.org, C <c@example.org>;, d@example.org',
        'Cc: e@example.org',
        'Reply-To: f@example.org',
        'Message-ID: <m@example.org>',
        'In-Reply-To: <n@example.org> (x)',
        'References: <o@example.org>\r\n <n@example.org>',
        'Date: Sun, 1 Mar 2026 10:00:00 +0300',
      ],
      'x',
    )
    expect(await readOrThrow(raw)).toMatchObject({
      from: { name: 'A, B', address: 'a@example.org' },
      to: [
        { address: 'b@example.org' },
        { name: 'C', address: 'c@example.org' },
        { address: 'd@example.org' },
      ],
      cc: [{ address: 'e@example.org' }],
      replyTo: [{ address: 'f@example.org' }],
      messageId: 'm@example.org',
      inReplyTo: 'n@example.org',
      references: ['o@example.org', 'n@example.org'],
      date: '2026-03-01T07:00:00.000Z',
    })
  })

  test.each(['yesterday', 'Mon, 99 Foo 2026', '1 Jan 9999', '1 Jan 1448'])(
    'a date that cannot be is none: %s',
    async (date) => {
      expect((await readOrThrow(personal([], 'x'))).date).toBe('2026-03-01T07:00:00.000Z')
      expect((await readOrThrow(mail(['From: a@example.org', `Date: ${date}`], 'x'))).date).toBeNull()
    },
  )

  test('an automatic reply, our own mail and a person are told apart', async () => {
    expect((await readOrThrow(fixtures.autoReply)).autoReply).toBe('auto-submitted')
    expect((await readOrThrow(fixtures.utf8, ['Saad@example.org'])).autoReply).toBe('own-address')
    expect(await readOrThrow(fixtures.utf8)).toMatchObject({
      autoReply: null,
      quiet: null,
      bounce: null,
      listMail: false,
    })
  })

  test('a delivery report names the address and the mail that came back', async () => {
    const found = await readOrThrow(fixtures.deliveryReport)
    expect(found).toMatchObject({ autoReply: null, quiet: 'bounce' })
    expect(found.bounce).toEqual({
      recipient: 'saad@example.org',
      status: '5.1.1',
      action: 'failed',
      diagnostic: '550 5.1.1 no such user',
      originalMessageId: 'notice-7@insat',
    })
    expect(found.attachments.map(({ type }) => type)).toEqual(['message/delivery-status', 'message/rfc822'])
  })

  test('a person who forwards a delivery report has not bounced', async () => {
    const status = { fields: ['Content-Type: message/delivery-status'], content: 'Action: failed' }
    const raw = personal(['Content-Type: multipart/mixed; boundary=m'], multipart('m', [status]))
    expect((await readOrThrow(raw)).bounce).toBeNull()
  })

  test('a daemon without an address or a report is a bounce all the same', async () => {
    const raw = mail(
      ['From: MAILER-DAEMON', 'Subject: failure'],
      '<saad@example.org>: 550 5.2.2 mailbox full',
    )
    expect((await readOrThrow(raw)).bounce).toMatchObject({ recipient: 'saad@example.org', status: '5.2.2' })
  })

  test('tokens and reference numbers are found', async () => {
    const found = await readOrThrow(fixtures.withToken)
    expect(found.tokens).toEqual(['abcdefgh234567mn', 'mnopqrst234567xy', 'yzyzyzyz22222222'])
    expect(found.references10).toEqual(['4827305916'])
  })
})
