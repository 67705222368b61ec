import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { readSecret } from './secret.ts'

const folder = mkdtempSync(join(tmpdir(), 'insat-secret-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the secret of an installation', () => {
  test('is made once, for its owner only', () => {
    const secret = readSecret(join(folder, 'one'), undefined)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(readSecret(join(folder, 'one'), '')).toBe(secret)
    expect(statSync(join(folder, 'one', 'secret')).mode & 0o777).toBe(0o600)
  })

  test('is the same for processes that start at once', async () => {
    const program = `import { readSecret } from ${JSON.stringify(join(import.meta.dirname, 'secret.ts'))}
      console.log(readSecret(${JSON.stringify(join(folder, 'many'))}, undefined))`
    const runs = Array.from({ length: 6 }, () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]),
    )
    const secrets = new Set((await Promise.all(runs)).map(({ stdout }) => stdout))
    expect(secrets.size).toBe(1)
  })

  test('is the one of the environment where it has one', () => {
    const given = 'A'.repeat(43)
    expect(readSecret(folder, given)).toBe(given)
    expect(readSecret(folder, 'a sentence that is long enough to be a secret')).toMatch(/^[\w-]{43}$/)
    expect(() => readSecret(folder, 'short')).toThrow('INSAT_SECRET is too short')
  })
})
