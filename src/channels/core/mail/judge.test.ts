import { describe, expect, test } from 'vitest'
import { judgeMail } from './judge.ts'
import type { Mail, MailAttachment } from './mail.ts'

const letter: Mail = {
  from: { name: 'سعد', address: 'saad@example.org' },
  to: [{ name: '', address: 'care@example.com' }],
  cc: [],
  replyTo: [],
  subject: 'رد: الخط مقطوع',
  text: 'ما زال مقطوعا.\n\nOn Mon, 1 Jun 2026, care@example.com wrote:\n> وصلتنا شكواك\n',
  html: null,
  attachments: [],
  charset: { declared: null, used: 'utf-8', guessed: false },
  messageId: 'a@example.org',
  inReplyTo: null,
  references: [],
  date: null,
  autoReply: null,
  quiet: null,
  bounce: null,
  tokens: [],
  references10: [],
  listMail: false,
}
const file: MailAttachment = {
  ...{ name: 'x.png', type: 'image/png', size: 1, sha256: '', content: new Uint8Array(1), inline: false },
  contentId: null,
}
const bounce = { recipient: null, status: null, action: 'failed', diagnostic: null, originalMessageId: null }
const judge = (mail: Partial<Mail>) => judgeMail({ ...letter, ...mail }, 'ar')

describe('what a mail says', () => {
  test('is what its sender wrote, without the mail it answers and the mark before the subject', () => {
    expect(judge({})).toEqual({
      said: {
        sender: { name: 'سعد', address: 'saad@example.org' },
        subject: 'الخط مقطوع',
        text: 'ما زال مقطوعا.',
        whole: null,
        language: 'ar',
      },
    })
  })
  test('is its subject where there is nothing else, and nothing where only files came', () => {
    expect(judge({ text: ' \n' })).toMatchObject({ said: { text: 'الخط مقطوع' } })
    expect(judge({ text: '', subject: '', attachments: [file] })).toMatchObject({
      said: { text: '', language: 'ar' },
    })
  })
  test('is cut where it is longer than a case takes, and is whole beside it', () => {
    const judged = judge({ text: `${'ا'.repeat(19_999)}😀 ثم` })
    if (!('said' in judged)) throw new Error('not heard')
    expect(judged.said.text).toBe('ا'.repeat(19_999))
    expect(judged.said.whole).toMatch(/😀 ثم$/)
  })
})

describe('a mail that is no case', () => {
  test.each([
    [{ autoReply: 'auto-submitted' }, { ignore: 'auto-submitted' }],
    [{ autoReply: 'own-address', bounce }, { ignore: 'own-address' }],
    [{ bounce }, { ignore: 'bounce' }],
    [{ listMail: true, quiet: 'list' }, { ignore: 'list' }],
    [{ from: null }, { quarantine: 'no-sender' }],
    [{ text: ' ', subject: 'Re: ' }, { quarantine: 'nothing-written' }],
    [{ attachments: Array<MailAttachment>(251).fill(file) }, { quarantine: 'too-many-files' }],
  ] satisfies [Partial<Mail>, unknown][])('%j', (mail, judgement) => {
    expect(judge(mail)).toEqual(judgement)
  })
  test('is bytes that are no mail', () => {
    expect(judgeMail({ unreadable: 'binary', text: '' }, 'ar')).toEqual({ quarantine: 'binary' })
  })
})

test('the token of a link that a mail quotes is masked, so that whoever reads the case cannot act as the customer', () => {
  const link = 'https://insat.example/ar/c/abcdefgh234567xy'
  const long = `${link} ${'كلمة '.repeat(5_000)}`
  for (const text of [`اطلعت على الرابط ${link}.`, long, `${link.toUpperCase()} ?`]) {
    const judged = judge({ text, subject: `رد: ${link}` })
    expect(JSON.stringify(judged).toLowerCase()).toContain('/c/••••••••')
    expect(JSON.stringify(judged).toLowerCase()).not.toContain('abcdefgh234567xy')
  }
})
