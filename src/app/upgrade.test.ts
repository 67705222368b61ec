import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { CaseEvent } from '../cases/core/events.ts'
import { people } from '../cases/core/testing.ts'
import { handle } from '../cases/store/handle.ts'
import { caseStory } from '../cases/store/queries/caseStory.ts'
import { findCaseById } from '../cases/store/queries/findCase.ts'
import { type CaseRow, listCases } from '../cases/store/queries/listCases.ts'
import { findingsIn } from '../cases/store/testFindings.ts'
import { keepTime } from '../cases/tasks/keepTime.ts'
import { customerOfLink, linkToken } from '../customers/store/session.ts'
import { instant } from '../language/core/instant.ts'
import type { Context } from '../postgres/context.ts'
import { migrate } from '../postgres/migrate.ts'
import { openKysely } from '../postgres/pool.ts'
import { landedVersions, readLanded, restoreLanded } from '../postgres/testLanded.ts'
import { execute } from '../postgres/testServer.ts'
import { reactionsTo } from './reactions.ts'
import { addShippedData } from './shipped.ts'

const system = { type: 'system' } as const

describe.each(landedVersions())('a database as %s left it', (file) => {
  const landed = readLanded(file)
  const name = `insat_upgrade_${randomBytes(6).toString('hex')}`
  const server = inject('testTemplate').replace(/[^/]+$/, 'postgres')
  const url = inject('testTemplate').replace(/[^/]+$/, name)
  const db = openKysely(url, { applicationName: 'insat upgrade' })
  let now = landed.now
  const context: Context = {
    ...{ db, secret: landed.secret, url: 'https://insat.example', dataDir: tmpdir() },
    now: () => now,
  }

  beforeAll(async () => {
    await execute(server, `create database ${name}`)
    await restoreLanded(url, landed)
    await migrate(url)
    await addShippedData(context)
  })
  afterAll(async () => {
    await db.destroy()
    await execute(server, `drop database ${name} with (force)`)
  })
  const all = async (): Promise<readonly CaseRow[]> =>
    (await listCases(context, system, { queue: 'all', limit: 100 })).rows

  test('opens: every case is listed, its page tells its whole story, and its customer opens it by the link', async () => {
    const rows = await all()
    expect(rows).toHaveLength(10)
    for (const { id, status } of rows) {
      expect((await findCaseById(context, system, id))?.state).toMatchObject({ id, status })
      expect((await caseStory(context, system, id))?.events[0]?.type).toBe('CaseRegistered')
      expect(await customerOfLink(context, linkToken(context.secret, id))).toEqual({
        ...{ type: 'customer', caseId: id },
      })
    }
  })

  test('is as it was written, and what was announced is still known', async () => {
    expect(await findingsIn(db)).toEqual([])
    const announced = await db.selectFrom('queue.outbox').select(['name', 'body']).orderBy('id').execute()
    expect(announced.length).toBeGreaterThan(50)
    expect(
      announced.flatMap(({ name, body }) => reactionsTo({ name, body: body as object })).length,
    ).toBeGreaterThan(10)
  })

  test('goes on: its clocks set off what is due, and its cases are led on', async () => {
    now = instant('2026-12-20T08:00:00+03:00')
    expect(await keepTime(context)).toBeGreaterThan(5)
    expect(await keepTime(context)).toBe(0)
    const kinds = new Set<CaseEvent['type']>()
    for (const { id, status, owner } of await all()) {
      for (const { type } of (await caseStory(context, system, id))?.events ?? []) kinds.add(type)
      if (status !== 'treatment' || owner !== people.salem.id) continue
      const answered = await handle(context, people.salem, id, {
        ...{ type: 'answer', text: { subject: null, body: 'أصلحنا الخط' }, solved: true },
        ...{ remedy: null, files: [], present: false },
      })
      expect(answered).toMatchObject({ done: true, state: { status: 'answered' } })
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['CaseEscalated', 'CaseClosed', 'AppealReceived']))
    expect(await findingsIn(db)).toEqual([])
  })
})
