import type { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { saveDepartments } from '../../staff/store/handle.ts'
import { programOfToken } from '../../staff/store/session.ts'
import { signIn } from '../../staff/store/signIn.ts'
import { staffCommand } from './staff.ts'
import { tokenCommand } from './token.ts'

const context = await testContext()
await saveDepartments(context.db, [{ code: 'post', name: { ar: 'البريد', en: 'Post' } }])

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', context.databaseUrl)
  vi.stubEnv('INSAT_DATA', context.dataDir)
  vi.stubEnv('INSAT_URL', 'https://insat.example')
})
afterEach(() => vi.unstubAllEnvs())

/** The lines that a command prints on standard output. */
async function run(command: Command, ...args: string[]): Promise<string[]> {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await command.parseAsync(args, { from: 'user' })
    return printed.mock.calls.map(([line]) => String(line))
  } finally {
    printed.mockRestore()
  }
}

const names = ['--name-ar', 'عبير', '--name-en', 'Abeer']
const from = { address: '192.0.2.7', agent: '' }

describe('insat staff', () => {
  test('opens an account, prints its password once, and it opens the desk', async () => {
    const account = ['--email', 'Abeer@Insat.example', '--role', 'specialist,media', '--department', 'post']
    const [who, shown = '', where] = await run(staffCommand, 'add', ...account, ...names)
    expect(who).toBe('abeer@insat.example (specialist, media)')
    expect(where).toBe('Sign in at https://insat.example/desk/sign-in')
    const password = shown.replace('Password, shown only now: ', '')
    const answer = await signIn(context, { email: 'abeer@insat.example', password }, from)
    expect(answer).toHaveProperty('officer.departments', ['post'])
  })

  test('says in plain words why it opened none', async () => {
    const add = (...args: string[]) => run(staffCommand, 'add', ...names, ...args)
    await expect(add('--email', 'abeer', '--role', 'intake')).rejects.toThrow(
      'The email address is not right.',
    )
    await expect(add('--email', 'a@insat.example', '--role', 'specialist')).rejects.toThrow(
      'at least one department',
    )
    const lost = ['--email', 'a@insat.example', '--role', 'specialist', '--department', 'posts']
    await expect(add(...lost)).rejects.toThrow(
      'There is no department with this code, or it is no longer used. (posts)',
    )
  })

  test('gives a new password and stops an account', async () => {
    await run(staffCommand, 'add', '--email', 'leaving@insat.example', '--role', 'intake', ...names)
    const [shown = ''] = await run(staffCommand, 'password', '--email', 'Leaving@insat.example')
    const input = { email: 'leaving@insat.example', password: shown.replace(/^.*: /, '') }
    expect(await signIn(context, input, from)).toHaveProperty('token')
    await run(staffCommand, 'stop', '--email', 'leaving@insat.example')
    expect(await signIn(context, input, from)).toEqual({ refused: 'wrong-sign-in' })
    await expect(run(staffCommand, 'stop', '--email', 'leaving@insat.example')).rejects.toThrow(
      'no active account',
    )
  })
})

describe('insat token', () => {
  test('prints the token alone, lists it without its secret, and revokes it', async () => {
    const printed = await run(
      tokenCommand,
      'add',
      '--role',
      'specialist',
      '--scope',
      'post',
      '--label',
      'Sorter',
    )
    const [token = ''] = printed
    expect(printed).toEqual([expect.stringMatching(/^insat_[\w-]{43}$/)])
    const program = await programOfToken(context, token)
    expect(program).toMatchObject({ roles: ['specialist'], departments: ['post'] })
    const [line = ''] = await run(tokenCommand, 'list')
    expect(line).toMatch(/^[\da-f-]{36}\tsince 2\S+Z\tspecialist\tpost\tSorter$/)
    await run(tokenCommand, 'revoke', program?.id ?? '')
    expect(await programOfToken(context, token)).toBeNull()
    expect((await run(tokenCommand, 'list'))[0]).toContain('\trevoked 2')
    await expect(run(tokenCommand, 'revoke', program?.id ?? '')).rejects.toThrow('still good')
  })

  test('is not narrowed to a department that does not exist', async () => {
    const add = run(tokenCommand, 'add', '--role', 'specialist', '--scope', 'posts')
    await expect(add).rejects.toThrow('no department with this code')
  })
})
