import iconv from 'iconv-lite'
import { isUnreadable, type Mail } from '../../core/mail/mail.ts'
import { readMail } from './read.ts'

/** Mails written for the tests: what customers of a telecom write, and what machines make of it. */

export const subject = 'انقطاع الهاتف الثابت منذ ثلاثة أيام'
export const body =
  'السلام عليكم ورحمة الله\nخط الهاتف في منزلي مقطوع منذ ثلاثة أيام، ولم يصل الفني بعد.\nأرجو الإصلاح؟\n'
/** The same for code pages without Arabic punctuation. */
export const plainBody = body.replaceAll(/[،؟]/g, '.')
export const text = (words: string) => Buffer.from(words)
export const cp1256 = (words: string) => iconv.encode(words, 'windows-1256')

const sender = ['From: =?utf-8?B?2LPYudivINin2YTYudiq2YrYqNmK?= <saad@example.org>', 'To: care@example.com']
const dated = ['Date: Sun, 1 Mar 2026 10:00:00 +0300', 'Message-ID: <first@example.org>']

/** Puts a mail together; a piece may be raw bytes in any charset. */
export function mail(fields: readonly (string | Buffer)[], content: string | Buffer, end = '\r\n'): Buffer {
  const lines = fields.flatMap((field) => [Buffer.from(field), Buffer.from(end)])
  return Buffer.concat([...lines, Buffer.from(end), Buffer.from(content)])
}

/** A multipart body; each part is its header lines and its content. */
export function multipart(
  boundary: string,
  parts: readonly { fields: readonly string[]; content: string | Buffer }[],
): Buffer {
  const pieces = parts.flatMap(({ fields, content }) => [
    Buffer.from(`--${boundary}\r\n`),
    mail(fields, content),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}

export function personal(fields: readonly (string | Buffer)[], content: string | Buffer): Buffer {
  return mail([...sender, ...dated, ...fields], content)
}

const encodedSubject = `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
const mixed = 'Content-Type: multipart/mixed; boundary="m"'
const plain = 'Content-Type: text/plain; charset=utf-8'

const original = mail(
  ['From: care@example.com', 'Message-ID: <notice-7@insat>', 'Subject: =?utf-8?B?2LHYrw==?='],
  'x',
)
const status = [
  'Reporting-MTA: dns; mx.example.org',
  '',
  'Final-Recipient: rfc822; saad@example.org',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 no such user',
  '',
].join('\r\n')

/** The nested mail of `nested`, whole. */
export const nestedMail = mail([encodedSubject, 'From: a@example.org', plain], text(body))

/** Stands for a TNEF file: only its signature matters here. */
export const winmail = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0x0d, 0x0a, 0x00, 0xff, 0x0a, 0x0d])

export const fixtures = {
  utf8: personal([encodedSubject, plain], text(body)),
  cp1256Declared: personal(
    [encodedSubject, 'Content-Type: text/plain; charset="windows-1256"'],
    cp1256(body),
  ),
  cp1256Undeclared: personal([encodedSubject], cp1256(body)),
  cp1256AsLatin1: personal([encodedSubject, 'Content-Type: text/plain; charset=iso-8859-1'], cp1256(body)),
  cp1256AsUtf8: personal([encodedSubject, plain], cp1256(body)),
  iso88596: personal([encodedSubject], iconv.encode(body, 'iso-8859-6')),
  utf8AsCp1256: personal([encodedSubject, 'Content-Type: text/plain; charset=windows-1256'], text(body)),
  unknownCharset: personal(
    ['Subject: =?cp720?B?n6iq?=', 'Content-Type: text/plain; charset=cp720'],
    iconv.encode(plainBody, 'cp720'),
  ),
  nonsenseCharset: personal(
    [encodedSubject, 'Content-Type: text/plain; charset=x-nobody-knows'],
    cp1256(body),
  ),
  rawHeaders: mail(
    [
      Buffer.concat([Buffer.from('From: "'), cp1256('سعد العتيبي'), Buffer.from('" <saad@example.org>')]),
      Buffer.concat([Buffer.from('Subject: '), cp1256(subject)]),
    ],
    cp1256(body),
  ),
  mojibakeSubject: personal(
    [`Subject: =?utf-8?B?${Buffer.from('ÚíÈ ãÕäÚí').toString('base64')}?=`, plain],
    text(body),
  ),

  wordCutInTwo: personal(
    ['Subject: =?utf-8?B?2KfZhNmH?=\r\n =?utf-8?B?2KfYqtmB2Q==?=\r\n =?utf-8?B?hQ==?=', plain],
    text(body),
  ),
  autoReply: personal(
    ['Subject: =?utf-8?B?2LHYryDYqtmE2YLYp9im2Yo=?=', 'Auto-Submitted: auto-replied', plain],
    text(body),
  ),
  deliveryReport: mail(
    [
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example.org',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
    ],
    multipart('r', [
      { fields: ['Content-Type: text/plain'], content: 'Your mail could not be delivered.' },
      { fields: ['Content-Type: message/delivery-status'], content: status },
      { fields: ['Content-Type: message/rfc822'], content: original },
    ]),
  ),
  nested: personal(
    [encodedSubject, mixed],
    multipart('m', [
      { fields: [plain], content: text(body) },
      { fields: ['Content-Type: message/rfc822'], content: nestedMail },
    ]),
  ),
  winmail: personal(
    [encodedSubject, mixed],
    multipart('m', [
      { fields: [plain], content: text(body) },
      {
        fields: [
          'Content-Type: application/ms-tnef; name="winmail.dat"',
          'Content-Transfer-Encoding: base64',
        ],
        content: winmail.toString('base64'),
      },
    ]),
  ),
  htmlOnly: personal(
    [encodedSubject, 'Content-Type: text/html'],
    cp1256(
      '<html><head><meta charset="windows-1256"><title>x</title><style>p{}</style></head><body dir=rtl>' +
        '<p>السلام عليكم</p><p>الخط مقطوع، <a href="https://example.org/a">الصورة</a></p><script>x</script></body></html>',
    ),
  ),
  emptyPlain: personal(
    [encodedSubject, 'Content-Type: multipart/alternative; boundary=a'],
    multipart('a', [
      { fields: [plain], content: ' \r\n' },
      { fields: ['Content-Type: text/html; charset=utf-8'], content: '<p>الخط مقطوع</p>' },
    ]),
  ),
  inlinePicture: personal(
    [encodedSubject, 'Content-Type: multipart/related; boundary=l'],
    multipart('l', [
      {
        fields: ['Content-Type: text/html; charset=utf-8'],
        content: '<p>هنا <img src="cid:pic@x"><a href="cid:bill@x">x</a></p>',
      },
      {
        fields: ['Content-Type: image/png', 'Content-ID: <pic@x>', 'Content-Transfer-Encoding: base64'],
        content: 'iVBORw0KGgo=',
      },
      {
        fields: [
          'Content-Type: application/pdf; name=bill.pdf',
          'Content-ID: <bill@x>',
          'Content-Transfer-Encoding: base64',
        ],
        content: 'JVBERi0=',
      },
      { fields: ['Content-Type: image/gif', 'Content-ID: <other@x>'], content: 'GIF89a' },
    ]),
  ),
  withToken: mail(
    [
      'From: other@example.net',
      'To: <case+ABCDEFGH234567MN@example.com>',
      'Subject: Re: 4827-305-916',
      'In-Reply-To: <mnopqrst234567xy.notice@example.com>',
    ],
    text('نعم\n> https://example.com/ar/c/yzyzyzyz22222222\n'),
  ),
} satisfies Record<string, Buffer>

/** The mail read; throws where it is none, which in these tests is a failure. */
export async function readOrThrow(raw: Uint8Array, own: readonly string[] = []): Promise<Mail> {
  const read = await readMail(raw, own)
  if (isUnreadable(read)) throw new Error(`unreadable: ${read.unreadable}`)
  return read
}
