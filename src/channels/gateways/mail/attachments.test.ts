import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { body, cp1256, fixtures, multipart, nestedMail, personal, readOrThrow, winmail } from './fixtures.ts'

describe('what comes with a mail', () => {
  test('a nested mail is kept whole', async () => {
    const { attachments, text: words } = await readOrThrow(fixtures.nested)
    expect(words.replaceAll('\r\n', '\n')).toBe(body)
    expect(attachments).toHaveLength(1)
    expect(Buffer.from(attachments[0]?.content ?? [])).toEqual(nestedMail)
  })

  test('winmail.dat, signatures and encrypted parts are kept as attachments', async () => {
    const [tnef] = (await readOrThrow(fixtures.winmail)).attachments
    expect(tnef).toMatchObject({ name: 'winmail.dat', type: 'application/ms-tnef', size: winmail.length })
    expect(Buffer.from(tnef?.content ?? [])).toEqual(winmail)
    const signed = personal(
      ['Content-Type: multipart/signed; boundary=s'],
      multipart('s', [
        { fields: ['Content-Type: text/plain'], content: 'hello' },
        { fields: ['Content-Type: application/pgp-signature; name=signature.asc'], content: 'sig' },
      ]),
    )
    expect(await readOrThrow(signed)).toMatchObject({
      text: 'hello',
      attachments: [{ name: 'signature.asc', size: 3 }],
    })
    const sealed = personal(
      ['Content-Type: application/pkcs7-mime; name=smime.p7m', 'Content-Transfer-Encoding: base64'],
      'AAEC',
    )
    expect(await readOrThrow(sealed)).toMatchObject({
      text: '',
      attachments: [{ name: 'smime.p7m', size: 3 }],
    })
  })

  test('a picture shown in the text is inline, a PDF with a Content-ID is not', async () => {
    const { attachments } = await readOrThrow(fixtures.inlinePicture)
    expect(attachments.map(({ type, inline, contentId }) => ({ type, inline, contentId }))).toEqual([
      { type: 'image/png', inline: true, contentId: 'pic@x' },
      { type: 'application/pdf', inline: false, contentId: 'bill@x' },
      { type: 'image/gif', inline: false, contentId: 'other@x' },
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
    expect((await readOrThrow(raw)).attachments[0]?.name).toBe(name)
  })

  test('the name of a file written raw in windows-1256', async () => {
    const part = Buffer.concat([
      Buffer.from('--m\r\nContent-Disposition: attachment; filename="'),
      cp1256('فاتورة.pdf'),
      Buffer.from('"\r\n\r\nx\r\n--m--'),
    ])
    const raw = personal(['Content-Type: multipart/mixed; boundary=m'], part)
    expect((await readOrThrow(raw)).attachments[0]?.name).toBe('فاتورة.pdf')
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
        const [file] = (await readOrThrow(raw)).attachments
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
    expect(Buffer.from((await readOrThrow(raw)).attachments[0]?.content ?? []).toString()).toBe(
      'a\r\nb\n\r\n\r\n',
    )
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
    expect(await readOrThrow(raw)).toMatchObject({
      text: 'first\nthird',
      attachments: [{ name: 'b.txt', size: 6 }],
    })
  })
})
