import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { tryLock, unlock, withLock } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'insat-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the lock', () => {
  test('is held by one at a time within a process', async () => {
    let inside = 0
    let most = 0
    const work = (): Promise<void> =>
      withLock(join(folder, 'one'), async () => {
        inside += 1
        most = Math.max(most, inside)
        await sleep(5)
        inside -= 1
      })
    await Promise.all([work(), work(), work(), work()])
    expect(most).toBe(1)
  })

  test('is held by one at a time across processes, also when its first holder was killed', async () => {
    const counter = join(folder, 'counter')
    writeFileSync(counter, '0')
    writeFileSync(join(folder, 'many'), '999999-1')
    const program = `import { readFileSync, writeFileSync } from 'node:fs'
      import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}
      for (let i = 0; i < 20; i++) await withLock(${JSON.stringify(join(folder, 'many'))}, async () => {
        const seen = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'))
        await new Promise((done) => setTimeout(done, 1))
        writeFileSync(${JSON.stringify(counter)}, String(seen + 1))
      })`
    const runs = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]),
    )
    await Promise.all(runs)
    expect(readFileSync(counter, 'utf8')).toBe('80')
  }, 60_000)

  test('is given back also when the work fails, and leaves no file behind', async () => {
    const path = join(folder, 'failing')
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(tryLock(path)).toBe(true)
    expect(tryLock(path)).toBe(false)
    unlock(path)
    expect(readdirSync(folder).filter((name) => name.startsWith('failing'))).toEqual([])
  })

  test('is taken from a process whose number now belongs to another', () => {
    const path = join(folder, 'reused')
    writeFileSync(path, `${process.pid}-1`)
    expect(tryLock(path)).toBe(true)
  })
})
