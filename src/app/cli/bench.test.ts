import { sql } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fillCases } from '../../../bench/fill/fill.ts'
import { liveTemplates } from '../../../bench/fill/templates.ts'
import { setUp } from '../../../bench/installation.ts'
import { runBench } from '../../../bench/run.ts'
import { wordForms } from '../../../bench/words.ts'
import { type Finding, verifyCases } from '../../cases/store/verify.ts'
import { verifyCheckpoints } from '../../cases/store/verifyCheckpoints.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { addShippedData } from '../shipped.ts'

/** The whole size with `SOAK` set, a fiftieth of it without. */
const size = process.env.SOAK ? 50 : 1
const context = await testContext()

afterEach(() => vi.restoreAllMocks())

describe('A filled store', () => {
  test('holds whole lives that verify like those that went through the commands', async () => {
    await addShippedData(context)
    const { staff } = await setUp(context)
    const templates = await liveTemplates(context, staff)
    let stored = 0
    await fillCases(context, context.databaseUrl, templates, 1_000 * size, (cases) => (stored += cases))
    expect(stored).toBe(1_000 * size)
    const found: Finding[] = []
    let checked = 0
    await verifyCases(
      context.db,
      (finding) => found.push(finding),
      (cases) => (checked += cases),
    )
    await verifyCheckpoints(context, (finding) => found.push(finding))
    expect(found).toEqual([])
    expect(checked).toBe(1_000 * size + templates.length)
  }, 600_000)

  test('has rows of every kind for each copy, with the same columns filled and the same events', async () => {
    const shapes = await sql<{ life: string; cases: number; shapes: number }>`
      select (select string_agg(e.type, ' ' order by e.version) from cases.case_event e where e.case_id = f.id) as life,
        count(*)::int as cases,
        count(distinct (select array_agg(key order by key) from jsonb_object_keys(f.state) as key))::int as shapes
      from cases.case_file f group by 1`.execute(context.db)
    expect(shapes.rows.length).toBeGreaterThan(10)
    for (const { life, shapes: distinct } of shapes.rows) expect(distinct, life).toBe(1)
    const { rows } = await sql<Record<string, number>>`
      select count(*)::int as cases, count(distinct reference)::int as references, count(distinct customer_id)::int as customers,
        count(*) filter (where closed_at is null)::int as open,
        count(*) filter (where exists (select from cases.fact_round r where r.case_id = f.id and r.round = f.round))::int as facts,
        count(*) filter (where exists (select from customers.link l where l.case_id = f.id))::int as links,
        count(*) filter (where exists (select from channels.message m where m.case_id = f.id and m.state = 'sent'))::int as told,
        count(*) filter (where exists (select from cases.case_search s where s.case_id = f.id))::int as found
      from cases.case_file f`.execute(context.db)
    const [{ cases = 0, open = 0, ...others } = {}] = rows
    expect(others).toEqual({
      ...{ references: cases, customers: cases, facts: cases, links: cases, told: cases, found: cases },
    })
    expect(open / cases).toBeGreaterThan(0.01)
    expect(open / cases).toBeLessThan(0.06)
  })

  test('is written in more than a hundred thousand word forms', () => {
    expect(new Set(wordForms('ar')).size).toBeGreaterThan(100_000)
  })
})

describe('insat bench', () => {
  test('measures every kind of work, right answers only, beside its floor', async () => {
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const { lines, notes, machine } = await runBench({ fill: 100 * size, seconds: 0.1 * size, keep: false })
    expect(lines.map(({ what, clients }) => `${what} ${clients}`)).toEqual([
      'register 1',
      'register 16',
      'whole life 16',
      ...['queue page', 'case page', 'search'].flatMap((page) => [`${page} 1`, `floor: ${page} 1`]),
      'mail in 8',
      'floor: rows of a registration 1',
      'floor: rows of a registration 16',
      'floor: rows of a life 16',
    ])
    for (const { what, count, p50, p95, perSecond } of lines) {
      expect(count, what).toBeGreaterThan(0)
      expect(perSecond, what).toBeGreaterThan(0)
      expect(p50, what).toBeLessThanOrEqual(p95)
    }
    expect(notes).toEqual([expect.stringMatching(/announcements and jobs were left/)])
    expect(machine.postgres).toMatch(/^18\./)
    expect(printed.mock.calls[0]?.[0]).toContain('| whole life | 16 |')
  }, 300_000)
})
