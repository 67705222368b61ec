import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainMail } from '../../core/mail/explain.ts'
import { isUnreadable, type Mail } from '../../core/mail/mail.ts'
import {
  body,
  cp1256,
  fixtures,
  mail,
  multipart,
  nestedMail,
  personal,
  plainBody,
  subject,
  text,
  winmail,
} from './fixtures.ts'
import { readMail } from './read.ts'

async function read(raw: Uint8Array, own: readonly string[] = []): Promise<Mail> {
  const result = await readMail(raw, own)
  if (isUnreadable(result)) throw new Error(`unreadable: ${result.unreadable}`)
  return result
}

const normal = (words: string) => words.replaceAll('\r\n', '\n')

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
    const found = await read(fixtures[name])
    expect(found.text).toBe(name === 'unknownCharset' ? plainBody : body)
    expect(found.charset).toMatchObject({ used, guessed })
  })

  test('headers written raw in windows-1256 are readable', async () => {
    const found = await read(fixtures.rawHeaders)
    expect(found.subject).toBe(subject)
    expect(found.from).toEqual({ name: 'سعد العتيبي', address: 'saad@example.org' })
  })

  test('a raw header beside a body in another charset is read for itself', async () => {
    const fields = [
      Buffer.concat([Buffer.from('Subject: '), cp1256(subject)]),
      'Content-Type: text/plain; charset=utf-8',
    ]
    expect((await read(personal(fields, text(body)))).subject).toBe(subject)
  })

  test('a subject that was misread on its way is repaired', async () => {
    const raw = personal([`Subject: ${'ÚíÈ ãÕäÚí Ýí ÇáØÇæáÉ'}`], text(body))
    expect((await read(raw)).subject).toBe('عيب مصنعي في الطاولة')
    expect((await read(fixtures.mojibakeSubject)).subject).toBe('عيب مصنعي')
  })

  test('letters cut between encoded words, and words in charsets few know, come out whole', async () => {
    expect((await read(fixtures.wordCutInTwo)).subject).toBe('الهاتفم')
    expect((await read(fixtures.unknownCharset)).subject).not.toMatch(/[\u0080-\u00ff�]/)
    const wrong = `Subject: =?utf-8?B?${cp1256(subject).toString('base64')}?=`
    expect((await read(personal([wrong], text(body)))).subject).toBe(subject)
  })

  test('a mail of HTML alone has a readable text with its links, and keeps its HTML', async () => {
    const found = await read(fixtures.htmlOnly)
    expect(found.text).toBe('السلام عليكم\n\nالخط مقطوع، الصورة <https://example.org/a>')
    expect(found.html).toContain('<p>السلام عليكم</p>')
    expect(found.charset).toEqual({ declared: 'windows-1256', used: 'windows-1256', guessed: false })
  })

  test('an empty text version does not hide the HTML version', async () => {
    expect((await read(fixtures.emptyPlain)).text).toBe('الخط مقطوع')
  })

  test('a mail whose words all stand before its first part is not silent', async () => {
    const raw = personal(
      ['Content-Type: multipart/mixed; boundary=m'],
      Buffer.concat([text(body), Buffer.from('--m--')]),
    )
    expect((await read(raw)).text.trim()).toContain('مقطوع')
  })

  test('format=flowed is joined', async () => {
    const raw = personal(
      ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      text('الخط \r\nمقطوع\r\n'),
    )
    expect((await read(raw)).text).toBe('الخط مقطوع\n')
  })

  test('NUL, which PostgreSQL refuses, is in no text', async () => {
    const raw = personal(['Subject: a\0b', 'Content-Type: text/plain; charset=utf-8'], text('قبل\0بعد'))
    const found = await read(raw)
    expect(found.text).toBe('قبلبعد')
    expect(JSON.stringify(explainMail(found))).not.toContain('\\u0000')
  })
})

describe('what comes with a mail', () => {
  test('a nested mail is kept whole', async () => {
    const { attachments, text: words } = await read(fixtures.nested)
    expect(normal(words)).toBe(body)
    expect(attachments).toHaveLength(1)
    expect(Buffer.from(attachments[0]?.content ?? [])).toEqual(nestedMail)
  })

  test('winmail.dat, signatures and encrypted parts are kept as attachments', async () => {
    const [tnef] = (await read(fixtures.winmail)).attachments
    expect(tnef).toMatchObject({ name: 'winmail.dat', type: 'application/ms-tnef', size: winmail.length })
    expect(Buffer.from(tnef?.content ?? [])).toEqual(winmail)
    const signed = personal(
      ['Content-Type: multipart/signed; boundary=s'],
      multipart('s', [
        { fields: ['Content-Type: text/plain'], content: 'hello' },
        { fields: ['Content-Type: application/pgp-signature; name=signature.asc'], content: 'sig' },
      ]),
    )
    expect(await read(signed)).toMatchObject({
      text: 'hello',
      attachments: [{ name: 'signature.asc', size: 3 }],
    })
    const sealed = personal(
      ['Content-Type: application/pkcs7-mime; name=smime.p7m', 'Content-Transfer-Encoding: base64'],
      'AAEC',
    )
    expect(await read(sealed)).toMatchObject({ text: '', attachments: [{ name: 'smime.p7m', size: 3 }] })
  })

  test('a picture shown in the text is inline, a PDF with a Content-ID is not', async () => {
    const { attachments } = await read(fixtures.inlinePicture)
    expect(attachments.map(({ type, inline, contentId }) => ({ type, inline, contentId }))).toEqual([
      { type: 'image/png', inline: true, contentId: 'pic@x' },
      { type: 'application/pdf', inline: false, contentId: 'bill@x' },
    ])
  })

  test.each([
    [
      'RFC 2231',
      "Content-Disposition: attachment; filename*0*=windows-1256''%DD%C7; filename*1*=%CA%E6%D1%C9.pdf",
      'فاتورة.pdf',
    ],
    [
      'an encoded word',
      'Content-Disposition: attachment; filename="=?windows-1256?B?3cfK5tHJ?=.pdf"',
      'فاتورة.pdf',
    ],
    ['raw UTF-8', 'Content-Disposition: attachment; filename="فاتورة.pdf"', 'فاتورة.pdf'],
    ['a path', 'Content-Disposition: attachment; filename="C:\\\\a\\\\..\\\\b.pdf"', 'b.pdf'],
    ['an order turned round', 'Content-Disposition: attachment; filename="a\u202efdp.exe"', 'afdp.exe'],
    ['none', 'Content-Disposition: attachment', null],
  ])('the name of a file: %s', async (_, field, name) => {
    const raw = personal(
      ['Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [{ fields: [field], content: 'x' }]),
    )
    expect((await read(raw)).attachments[0]?.name).toBe(name)
  })

  test('the name of a file written raw in windows-1256', async () => {
    const part = Buffer.concat([
      Buffer.from('--m\r\nContent-Disposition: attachment; filename="'),
      cp1256('فاتورة.pdf'),
      Buffer.from('"\r\n\r\nx\r\n--m--'),
    ])
    const raw = personal(['Content-Type: multipart/mixed; boundary=m'], part)
    expect((await read(raw)).attachments[0]?.name).toBe('فاتورة.pdf')
  })

  const encodings = {
    base64: (bytes: Buffer) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
    'quoted-printable': (bytes: Buffer) =>
      Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('')
        .replace(/.{72}/g, '$&=\r\n'),
    '8bit': (bytes: Buffer) => bytes,
    binary: (bytes: Buffer) => bytes,
  }

  test.each(Object.entries(encodings))('no byte of a file is lost in %s', async (encoding, encode) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const fields = [
          'Content-Type: application/octet-stream; name=a',
          `Content-Transfer-Encoding: ${encoding}`,
        ]
        const content = encode(Buffer.from(bytes))
        const raw = personal(
          ['Content-Type: multipart/mixed; boundary=unlikely'],
          multipart('unlikely', [{ fields, content }]),
        )
        const [file] = (await read(raw)).attachments
        expect(file?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
        expect(file?.size).toBe(bytes.length)
      }),
      { numRuns: 200 },
    )
  })

  test('line ends of a text file stay as they were sent', async () => {
    const fields = ['Content-Type: text/csv; name=a.csv', 'Content-Transfer-Encoding: 7bit']
    const raw = personal(
      ['Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [{ fields, content: 'a\r\nb\n\r\n\r\n' }]),
    )
    expect(Buffer.from((await read(raw)).attachments[0]?.content ?? []).toString()).toBe('a\r\nb\n\r\n\r\n')
  })

  test('a text with a name is a file, unless it is the first words of the mail', async () => {
    const named = (name: string, content: string) => ({
      fields: [`Content-Type: text/plain; name="${name}"`],
      content,
    })
    const raw = personal(
      ['Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [named('a.txt', 'first'), named('b.txt', 'second'), named(' ', 'third')]),
    )
    expect(await read(raw)).toMatchObject({ text: 'first\nthird', attachments: [{ name: 'b.txt', size: 6 }] })
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
    expect(await read(raw)).toMatchObject({
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
      expect((await read(personal([], 'x'))).date).toBe('2026-03-01T07:00:00.000Z')
      expect((await read(mail(['From: a@example.org', `Date: ${date}`], 'x'))).date).toBeNull()
    },
  )

  test('an automatic reply, our own mail and a person are told apart', async () => {
    expect((await read(fixtures.autoReply)).autoReply).toBe('auto-submitted')
    expect((await read(fixtures.utf8, ['Saad@example.org'])).autoReply).toBe('own-address')
    expect(await read(fixtures.utf8)).toMatchObject({
      autoReply: null,
      quiet: null,
      bounce: null,
      listMail: false,
    })
  })

  test('a delivery report names the address and the mail that came back', async () => {
    const found = await read(fixtures.deliveryReport)
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

  test('a daemon without an address or a report is a bounce all the same', async () => {
    const raw = mail(
      ['From: MAILER-DAEMON', 'Subject: failure'],
      '<saad@example.org>: 550 5.2.2 mailbox full',
    )
    expect((await read(raw)).bounce).toMatchObject({ recipient: 'saad@example.org', status: '5.2.2' })
  })

  test('tokens and reference numbers are found', async () => {
    const found = await read(fixtures.withToken)
    expect(found.tokens).toEqual(['abcdefgh234567mn', 'mnopqrst234567xy', 'yzyzyzyz22222222'])
    expect(found.references10).toEqual(['4827305916'])
  })
})

describe('bytes that are no mail', () => {
  test.each([
    ['nothing', '', 'empty', ''],
    ['empty lines', '\r\n\r\n', 'empty', '\n\n'],
    ['a text', 'خطي مقطوع منذ أيام', 'no-header', 'خطي مقطوع منذ أيام'],
    ['a text with a colon', 'Note: nothing\n\nmore', 'no-header', 'Note: nothing\n\nmore'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0, 1, 2, 0, 0, 9]), 'binary', ''],
  ])('%s', async (_, raw, unreadable, words) => {
    expect(await readMail(Buffer.from(raw))).toEqual({ unreadable, text: words })
  })

  test('a mail nested without end is refused, not followed', async () => {
    const deep = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    expect(await readMail(Buffer.from(`From: a@example.org\r\n${deep.join('')}`))).toMatchObject({
      unreadable: 'too-complex',
    })
  })

  test('words that no empty line parts from the header, and lines that end in CR alone, are read', async () => {
    const raw = `From: a@example.org\nSubject: x\n folded\n${body}`
    expect(await read(Buffer.from(raw))).toMatchObject({ subject: 'x folded', text: body })
    expect(await read(Buffer.from(`From: a@example.org\r\rمقطوع\r`))).toMatchObject({ text: 'مقطوع\n' })
    expect(await read(Buffer.from('From: a@example.org\nSubject: x\n'))).toMatchObject({
      subject: 'x',
      text: '',
    })
  })

  test('the line of an mbox folder and empty lines before the header do not matter', async () => {
    const raw = Buffer.concat([
      Buffer.from('\r\nFrom saad@example.org Sun Mar  1 10:00:00 2026\n'),
      fixtures.utf8,
    ])
    expect((await read(raw)).text).toBe(body)
  })
})

describe('the explanation', () => {
  const keys = [
    'from',
    'to',
    'subject',
    'text',
    'html',
    'attachments',
    'charset',
    'autoReply',
    'bounce',
    'threadsTo',
  ]

  test.each(Object.entries(fixtures))('has the ten keys, is JSON and holds no file: %s', async (_, raw) => {
    const explained = explainMail(await readMail(raw))
    expect(Object.keys(explained)).toEqual(keys)
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
    for (const file of explained.attachments as object[]) {
      expect(Object.keys(file)).toEqual(['name', 'type', 'size', 'sha256'])
    }
  })

  test('of bytes that are no mail says why, beside the same keys', async () => {
    const explained = explainMail(await readMail(Buffer.from('خطي مقطوع')))
    expect(Object.keys(explained)).toEqual([...keys, 'unreadable'])
    expect(explained).toMatchObject({ from: null, text: 'خطي مقطوع', unreadable: 'no-header' })
  })
})
