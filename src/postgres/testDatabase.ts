import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { type Instant, instant } from '../language/core/instant.ts'
import type { Context } from './context.ts'
import { openKysely } from './pool.ts'
import { execute } from './testServer.ts'

/** A context whose clock stands still until a test moves it. */
export type TestContext = Context & {
  readonly setNow: (moment: Instant) => void
  /** The address of this file's own database, for tests that open a second door to it. */
  readonly databaseUrl: string
}

/**
 * A context of its own for one test file: a fresh migrated database (real, never a stand-in), an empty data folder, a
 * random secret, a clock at Thursday 2026-03-12 14:50 in Riyadh. Call it once at the top of the file, with `await`;
 * it clears itself away after the file's last test.
 */
export async function testContext(): Promise<TestContext> {
  const cleaning: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const clean of cleaning.reverse()) await clean()
  })
  const { href, remove } = await copyTemplate()
  cleaning.push(remove)
  const db = openKysely(href, { applicationName: 'insat test' })
  cleaning.push(() => db.destroy())
  const dataDir = mkdtempSync(join(tmpdir(), 'insat-files-'))
  cleaning.push(async () => rmSync(dataDir, { recursive: true, force: true }))
  let now = instant('2026-03-12T11:50:00Z')
  const setNow = (moment: Instant): void => {
    now = moment
  }
  const secret = randomBytes(32).toString('base64url')
  return { db, now: () => now, secret, url: 'https://insat.example', dataDir, setNow, databaseUrl: href }
}

async function copyTemplate(): Promise<{ href: string; remove: () => Promise<void> }> {
  const template = new URL(inject('testTemplate'))
  const name = `insat_test_${randomBytes(6).toString('hex')}`
  const server = new URL(template)
  server.pathname = '/postgres'
  await execute(server.href, `create database ${name} template ${template.pathname.slice(1)}`)
  const own = new URL(template)
  own.pathname = `/${name}`
  return { href: own.href, remove: () => execute(server.href, `drop database ${name} with (force)`) }
}
