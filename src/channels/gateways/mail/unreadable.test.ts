import { describe, expect, test } from 'vitest'
import { explainMail } from '../../core/mail/explain.ts'
import { body, fixtures, readOrThrow } from './fixtures.ts'
import { readMail } from './read.ts'

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
    expect(await readOrThrow(Buffer.from(raw))).toMatchObject({ subject: 'x folded', text: body })
    expect(await readOrThrow(Buffer.from(`From: a@example.org\r\rمقطوع\r`))).toMatchObject({
      text: 'مقطوع\n',
    })
    expect(await readOrThrow(Buffer.from('From: a@example.org\nSubject: x\n'))).toMatchObject({
      subject: 'x',
      text: '',
    })
  })

  test('the line of an mbox folder and empty lines before the header do not matter', async () => {
    const raw = Buffer.concat([
      Buffer.from('\r\nFrom saad@example.org Sun Mar  1 10:00:00 2026\n'),
      fixtures.utf8,
    ])
    expect((await readOrThrow(raw)).text).toBe(body)
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
