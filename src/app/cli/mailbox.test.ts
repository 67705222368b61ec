import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { mailboxes, passwordOf } from '../../channels/store/mailboxes.ts'
import { testContext } from '../../postgres/testDatabase.ts'

const context = await testContext()
const program = join(import.meta.dirname, '../../../bin/insat.mjs')

async function run(typed: string, ...args: string[]) {
  const { databaseUrl, dataDir, secret } = context
  const env = { ...process.env, DATABASE_URL: databaseUrl, INSAT_DATA: dataDir, INSAT_SECRET: secret }
  const child = spawn(process.execPath, [program, 'mailbox', ...args], { env })
  child.stdin.end(typed)
  const [out, problems, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, problems, code: code as number }
}

describe('insat mailbox', { timeout: 90_000 }, () => {
  test('adds, lists and stops a mailbox; the password is read and never shown', async () => {
    const { out } = await run(
      'p w\n',
      'add',
      'Care@example.com',
      '--host',
      'imap.example.com',
      '--kind',
      'inquiry',
    )
    expect(out).toMatch(/^care@example\.com is looked into every minute/)
    const [known] = await mailboxes(context.db)
    expect(await passwordOf(context, known?.id ?? '')).toBe('p w')
    const listed = (await run('', 'list')).out
    expect(listed).toBe(
      'care@example.com\timaps://care@example.com@imap.example.com:993/INBOX\tinquiry\tnever read\t-\n',
    )
    expect((await run('', 'stop', 'care@example.com')).out).toBe('care@example.com is read no more.\n')
    expect(await run('', 'stop', 'care@example.com')).toMatchObject({
      problems: 'insat: There is no mailbox care@example.com in use.\n',
      code: 1,
    })
  })

  test('says in one line what is wrong', async () => {
    const { problems, code } = await run('', 'add', 'care', '--host', 'imap.example.com')
    expect(code).toBe(1)
    expect(problems.trim().split('\n')).toEqual([expect.stringMatching(/^insat: .*address.*password/)])
  })
})
