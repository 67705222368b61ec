import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainMail } from '../../core/mail/explain.ts'
import { foldQuote } from '../../core/mail/quote.ts'
import { fixtures } from './fixtures.ts'
import { readMail } from './read.ts'
import { sanitiseMail } from './sanitise.ts'

/** Milliseconds that no mail may take: two seconds of a machine of its own, as the soak runs; CI's is busy. */
const limit = process.env.SOAK ? 2_000 : 15_000

const corpus = new URL('../../../../../shared/corpora/mail/', import.meta.url)
const others = existsSync(corpus)
  ? readdirSync(corpus).map((name) => readFileSync(new URL(name, corpus)))
  : []
const seeds: readonly Buffer[] = [...Object.values(fixtures), ...others]
const rounds = process.env.SOAK ? 100_000 : 2_000

/** Mulberry32: a fixed row of numbers, so that a failure can be seen again. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const telling = [
  '\r\n',
  '\n\n',
  '--',
  '=?',
  '?=',
  '=',
  '"',
  ';',
  ':',
  '<',
  '>',
  '\0',
  '\u001b$B',
  'begin 644 a\n',
  '>From ',
  'charset=utf-7',
  'charset=',
  'boundary=',
  'Content-Type: multipart/mixed; boundary=m\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '<blockquote>',
]

function mutated(raw: Buffer, random: () => number): Buffer {
  const at = (length: number) => Math.floor(random() * (length + 1))
  let bytes = Buffer.from(raw.length > 20_000 ? raw.subarray(0, 20_000) : raw)
  for (let step = 0; step < 1 + random() * 6; step++) {
    const [from, to] = [at(bytes.length), at(bytes.length)].toSorted((a, b) => a - b) as [number, number]
    const other = seeds[Math.floor(random() * seeds.length)] ?? raw
    const mark = Buffer.from(telling[Math.floor(random() * telling.length)] ?? '')
    const ways = [
      () => bytes.fill(Math.floor(random() * 256), from, Math.min(to, from + 4)),
      () => Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.min(to, from + at(200)))]),
      () =>
        Buffer.concat([
          bytes.subarray(0, to),
          bytes.subarray(from, Math.min(to, from + 2_000)),
          bytes.subarray(to),
        ]),
      () => Buffer.concat([bytes.subarray(0, from), mark, bytes.subarray(from)]),
      () => Buffer.concat([bytes.subarray(0, from), other.subarray(0, 5_000).subarray(at(other.length))]),
      () => bytes.subarray(0, to),
    ]
    bytes = Buffer.from((ways[Math.floor(random() * ways.length)] ?? ways[0])?.() ?? bytes)
  }
  return bytes
}

test(`${rounds} damaged mails are read or refused, each in good time`, { timeout: 1_200_000 }, async () => {
  const random = numbers(20_260_301)
  let slowest = 0
  for (let round = 0; round < rounds; round++) {
    const raw = mutated(seeds[round % seeds.length] ?? Buffer.alloc(0), random)
    const started = performance.now()
    const read = await readMail(raw)
    slowest = Math.max(slowest, performance.now() - started)
    const told = JSON.stringify(explainMail(read))
    expect(told.includes('\\u0000'), `round ${round}`).toBe(false)
    const { text, html } = explainMail(read) as { text: string; html: string | null }
    const folded = foldQuote(text)
    expect(folded.said + folded.quoted === text, `round ${round}`).toBe(true)
    expect(sanitiseMail(html ?? '', { remoteImage: 'x' }, () => null)).not.toMatch(
      /<script|\son\w+=|javascript:/i,
    )
  }
  expect(slowest).toBeLessThan(limit)
})

test.each([
  ['a header of encoded words', `Subject: ${'=?utf-8?Q?'.repeat(60_000)}\r\n\r\nx`],
  ['a header of angle brackets', `From: a@example.org\r\nReferences: ${'<a'.repeat(300_000)}\r\n\r\nx`],
  ['an address list without end', `To: ${'a,"'.repeat(200_000)}\r\n\r\nx`],
  ['a body of quote marks', `Subject: x\r\n\r\n${'>'.repeat(500_000)}\n${'> \n'.repeat(200_000)}x`],
  ['a body of files that never end', `Subject: x\r\n\r\n${'begin 644 a\nMAAAA\n'.repeat(50_000)}`],
  ['quotes in quotes', `Subject: x\r\nContent-Type: text/html\r\n\r\n${'<blockquote>a'.repeat(20_000)}`],
  ['a returned mail of at signs', `From: MAILER-DAEMON\r\n\r\n${'<@'.repeat(300_000)}${'@'.repeat(300_000)}`],
  [
    'soft line breaks',
    `Subject: x\r\nContent-Type: text/plain; format=flowed\r\n\r\n${'a \r\n'.repeat(200_000)}`,
  ],
  [
    'parts without number',
    `Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(50_000)}`,
  ],
  [
    'white space to the end of the line',
    `Subject: ${' '.repeat(500_000)}x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=${' '.repeat(500_000)}x`,
  ],
])('%s takes no more than two seconds', { timeout: 60_000 }, async (_, raw) => {
  const started = performance.now()
  await readMail(Buffer.from(raw))
  expect(performance.now() - started).toBeLessThan(limit)
})
