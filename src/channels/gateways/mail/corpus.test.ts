import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { explainMail } from '../../core/mail/explain.ts'
import { readMail } from './read.ts'

const corpus = new URL('../../../../../shared/corpora/mail/', import.meta.url)
const expected: Record<
  string,
  { from: unknown; text: string; attachments: { size: number; sha256: string }[] }
> = JSON.parse(readFileSync(new URL('../../../../e2e/mail/expectations.json', import.meta.url), 'utf8'))

const present = existsSync(corpus)
if (!present) console.warn('SKIPPED: the mails of other systems are not here (../shared/corpora/mail)')

describe.skipIf(!present)('mails that other systems were tested with', () => {
  test.each(Object.entries(expected))('%s', async (name, { from, text, attachments }) => {
    const explained = explainMail(await readMail(readFileSync(new URL(name, corpus))))
    expect(explained.from).toEqual(from)
    expect(String(explained.text).slice(0, 60)).toBe(text)
    const files = explained.attachments as { size: number; sha256: string }[]
    expect(files.map(({ size, sha256 }) => ({ size, sha256 }))).toEqual(attachments)
  })
})
