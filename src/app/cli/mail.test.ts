import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { body, fixtures, mail, multipart, personal, subject } from '../../channels/gateways/mail/fixtures.ts'
import { testContext } from '../../postgres/testDatabase.ts'

const context = await testContext()
const program = join(import.meta.dirname, '../../../bin/insat.mjs')
const here = { DATABASE_URL: context.databaseUrl, INSAT_DATA: context.dataDir, INSAT_SECRET: context.secret }
const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', INSAT_DATA: '/nonexistent/insat' }

function start(args: readonly string[], raw: Uint8Array, environment: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...environment } })
  // Killed in the middle, it reads no further.
  child.stdin.on('error', () => undefined)
  child.stdin.end(raw)
  return child
}
async function run(args: readonly string[], raw: Uint8Array, environment: Record<string, string> = here) {
  const child = start(args, raw, environment)
  const [out, problems, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, problems, code: code as number }
}

const files = join(context.dataDir, 'files')
const filesOnDisk = () =>
  existsSync(files)
    ? readdirSync(files, { recursive: true }).filter((name) => basename(String(name)).length === 64).length
    : 0
async function cases(email: string): Promise<number> {
  const rows = await context.db
    .selectFrom('customers.customer as c')
    .innerJoin('cases.case_file as f', 'f.customer_id', 'c.id')
    .select('f.id')
    .where('c.email', '=', email)
    .execute()
  return rows.length
}

describe('insat mail', { timeout: 90_000 }, () => {
  test('G5.1.8c: a letter by mail is registered with no employee’s help and answers with its reference; the same again is a duplicate', async () => {
    const first = await run(['mail'], fixtures.utf8)
    expect(first).toEqual({ out: expect.stringMatching(/^registered [4689]\d{9}\n$/), problems: '', code: 0 })
    expect((await run(['mail'], fixtures.utf8)).out).toBe(first.out.replace('registered', 'duplicate'))
    const reference = first.out.split(' ')[1]?.trim() ?? ''
    const words = await context.db
      .selectFrom('cases.case_file as f')
      .innerJoin('cases.case_text as t', 't.case_id', 'f.id')
      .select(['t.subject', 't.body'])
      .where('f.reference', '=', reference)
      .executeTakeFirst()
    expect(words).toEqual({ subject, body: body.trim() })
    const reply = personal([`Subject: Re: ${reference}`, 'Message-ID: <r@example.org>'], 'وهذا رقم الخط')
    const renamed = Buffer.from(reply.toString('latin1').replace('<first@', '<reply@'), 'latin1')
    expect((await run(['mail'], renamed)).out).toBe(`added ${reference}\n`)
  })

  test('says in one line where noise lies and why a machine’s mail is no case', async () => {
    expect((await run(['mail'], Buffer.from([0, 1, 2, 255]))).out).toMatch(/^quarantined [\da-f-]{36}\n$/)
    expect((await run(['mail'], Buffer.alloc(0))).out).toMatch(/^quarantined [\da-f-]{36}\n$/)
    expect((await run(['mail'], fixtures.deliveryReport)).out).toBe('ignored bounce\n')
  })

  test('asks the mail server to try again where the database is away', async () => {
    const { out, problems, code } = await run(['mail'], fixtures.utf8, {
      ...nowhere,
      INSAT_DATA: context.dataDir,
    })
    expect({ out, code }).toEqual({ out: '', code: 75 })
    expect(problems).toMatch(/^insat: The database of DATABASE_URL can't be used: .+\n$/)
  })

  test('explains how a mail is read, with no database anywhere', async () => {
    const { out, code } = await run(['mail', '--explain'], fixtures.cp1256Undeclared, nowhere)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ...{ from: { name: 'سعد العتيبي', address: 'saad@example.org' }, subject, text: body, html: null },
      ...{ charset: { declared: null, used: 'windows-1256', guessed: true }, attachments: [] },
      ...{ autoReply: null, bounce: null, threadsTo: { tokens: [], messages: [], references: [] } },
    })
    const noise = await run(['mail', '--explain'], Buffer.from([0, 1, 2, 255]), nowhere)
    expect(JSON.parse(noise.out)).toMatchObject({ unreadable: 'binary', text: '' })
  })

  test('that is killed in the middle leaves the mail whole or not at all, and the next try makes one case of it', async () => {
    const part = (n: number) => ({
      fields: [`Content-Type: application/pdf; name=${n}.pdf`],
      content: `%PDF ${n}`,
    })
    const words = { fields: ['Content-Type: text/plain; charset=utf-8'], content: 'مرفق طيه' }
    const raw = mail(
      ['From: killed@example.org', 'Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [words, ...Array.from({ length: 200 }, (_, n) => part(n))]),
    )
    for (const written of [1, 60, 150]) {
      const child = start(['mail'], raw, here)
      const ended = once(child, 'exit')
      // The files are written one after the other while the transaction is open.
      while (child.exitCode === null && filesOnDisk() < written) await setTimeout(5)
      child.kill('SIGKILL')
      expect(await ended).toEqual([null, 'SIGKILL'])
      rmSync(files, { recursive: true })
      expect(await cases('killed@example.org')).toBe(0)
    }
    expect((await run(['mail'], raw)).out).toMatch(/^registered /)
    expect(await cases('killed@example.org')).toBe(1)
    const kept = await context.db.selectFrom('files.file').select('case_id').execute()
    expect(kept.filter((file) => file.case_id !== null)).toHaveLength(200)
  })
})
