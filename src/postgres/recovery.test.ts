import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { inTransaction } from './context.ts'
import { openEmbedded } from './embedded/open.ts'
import { migrate } from './migrate.ts'
import { announce, drain, keepDraining } from './outbox.ts'
import { openKysely } from './pool.ts'
import { openQueue } from './queue.ts'

const cleaning: (() => unknown)[] = []
afterAll(async () => {
  for (const clean of cleaning.reverse()) await clean()
})

// Commits one announcement after another while the server is killed again and again; a commit that was answered counts.
test('what was committed is followed, however often the server is killed, and no connection that breaks ends the process', async () => {
  const root = mkdtempSync(join(tmpdir(), 'insat-recovery-'))
  cleaning.push(() => rmSync(root, { recursive: true, force: true }))
  await chmod(root, 0o711)
  const { url, stop } = await openEmbedded(join(root, 'data'))
  cleaning.push(stop)
  await migrate(url)
  const db = openKysely(url)
  cleaning.push(() => db.destroy())
  const queue = await openQueue(url, () => undefined)
  cleaning.push(queue.stop)
  const followed: number[] = []
  await queue.work('follow', async (data) => void followed.push((data as { number: number }).number))
  const draining = keepDraining(
    () => drain(db, queue, ({ body }) => [{ name: 'follow', data: body }]),
    () => undefined,
  )
  cleaning.push(draining.stop)

  const committed: number[] = []
  const end = performance.now() + 8_000
  const killer = setInterval(() => kill(root), 3000)
  for (let number = 0; performance.now() < end; number++) {
    const done = inTransaction({ db }, (trx) => announce(trx, [{ name: 'Counted', body: { number } }]))
    await done.then(
      () => committed.push(number),
      () => sleep(50),
    )
  }
  clearInterval(killer)
  const missing = (): number[] => committed.filter((number) => !followed.includes(number))
  for (let tries = 0; missing().length > 0 && tries < 600; tries++) await sleep(100)
  expect(missing()).toEqual([])
  expect(committed.length).toBeGreaterThan(10)
}, 120_000)

function kill(root: string): void {
  try {
    process.kill(
      Number(readFileSync(join(root, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]),
      'SIGKILL',
    )
  } catch {
    // It is only just starting again.
  }
}
