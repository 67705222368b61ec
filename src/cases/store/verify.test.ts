import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromTemporal, toTemporal } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { answering, classifying, people, system, visitor } from '../core/testing.ts'
import { makeCheckpoint, makeCheckpoints } from './checkpoint.ts'
import { type Done, handle, type Outcome, registerCase } from './handle.ts'
import { findingsIn } from './testFindings.ts'
import { smallMinistry } from './testMinistry.ts'
import type { Finding } from './verify.ts'
import { verifyCheckpoints } from './verifyCheckpoints.ts'

const context = await testContext()
const { db } = context
const { huda, salem } = people
const words = (body: string) => ({ subject: null, body })
let caseId = ''

beforeAll(() => smallMinistry(db))
beforeEach(async () => {
  await sql`truncate cases.case_file, cases.case_event, cases.case_text, cases.fact_round, cases.head_pending, cases.checkpoint cascade`.execute(
    db,
  )
  await life()
  caseId = await life()
  await makeCheckpoint(context)
})

/** An answered case: registered, accepted and classified, referred, taken and answered (six events). */
async function life(): Promise<string> {
  const registration = {
    kind: 'complaint',
    channel: 'website',
    language: 'ar',
    subject: 'خط مقطوع',
    text: 'لا حرارة في الهاتف.',
    customer: null,
    outlet: null,
    category: null,
    remedy: null,
    attachments: [],
    external_number: null,
  } as const
  const { state } = done(await registerCase(context, visitor, { ...registration, attachments: [] }))
  done(
    await handle(context, huda, state.id, [
      { ...classifying, text: null },
      { type: 'refer', department: 'telecom', text: null },
    ]),
  )
  done(await handle(context, salem, state.id, { ...answering, text: words('أُصلح الخط.') }))
  return state.id
}

function done(outcome: Outcome): Done {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}

async function findings(): Promise<Finding[]> {
  const found = await findingsIn(db)
  await verifyCheckpoints(context, (finding) => found.push(finding))
  return found
}
/** From then on a head that no checkpoint holds is found. */
async function passMinutes(minutes: number): Promise<void> {
  context.setNow(fromTemporal(toTemporal(context.now()).add({ minutes })))
}
const what = async () => (await findings()).map((finding) => finding.what)

/** Makes a case's row fit a shortened chain, as a thorough forger would. */
async function cutTo(version: number): Promise<void> {
  await sql`delete from cases.case_event where case_id = ${caseId} and version > ${version}`.execute(db)
  await sql`update cases.case_file f set version = ${version}, head = e.hash from cases.case_event e
    where f.id = ${caseId} and e.case_id = f.id and e.version = ${version}`.execute(db)
}

describe('the verification', () => {
  test('finds nothing in what was written by the program', async () => {
    expect(await findings()).toEqual([])
  })
  test('finds an event altered', async () => {
    await sql`update cases.case_event set body = replace(body::text, 'telecom', 'post')::json where case_id = ${caseId} and version = 4`.execute(
      db,
    )
    expect(await findings()).toEqual([{ what: 'event-altered', caseId, version: 4 }])
  })
  test('finds an event removed from the middle', async () => {
    await sql`delete from cases.case_event where case_id = ${caseId} and version = 3`.execute(db)
    expect(await findings()).toEqual([{ what: 'event-removed', caseId, version: 3 }])
  })
  test('finds the newest event removed', async () => {
    await sql`delete from cases.case_event where case_id = ${caseId} and version = 6`.execute(db)
    expect(await what()).toContain('newest-events-removed')
  })
  test('finds the newest event removed even where the row was made to fit', async () => {
    await cutTo(5)
    expect(await what()).toContain('newest-events-removed')
  })
  test('finds a whole case removed', async () => {
    for (const table of ['case_file', 'case_event', 'case_text', 'fact_round']) {
      const key = table === 'case_file' ? 'id' : 'case_id'
      await sql`delete from cases.${sql.raw(table)} where ${sql.raw(key)} = ${caseId}`.execute(db)
    }
    expect(await findings()).toEqual([{ what: 'case-removed', caseId, version: null }])
  })
  test("finds a case's row removed from lists, its events left behind", async () => {
    await sql`delete from cases.case_file where id = ${caseId}`.execute(db)
    expect(await findings()).toEqual([{ what: 'case-row-removed', caseId, version: null }])
  })
  test("finds an answer's words altered", async () => {
    await sql`update cases.case_text set body = 'لم يُصلح' where case_id = ${caseId} and purpose = 'answer'`.execute(
      db,
    )
    expect(await findings()).toEqual([{ what: 'text-altered', caseId, version: 6 }])
  })
  test('tells erased from altered: erasure is on record', async () => {
    const { rows } = await sql<{
      id: string
    }>`select id from cases.case_text where case_id = ${caseId} and purpose = 'original'`.execute(db)
    const id = rows[0]?.id ?? ''
    await sql`update cases.case_text set body = null, subject = null, salt = null where id = ${id}`.execute(
      db,
    )
    expect(await what()).toEqual(['text-emptied'])
    done(await handle(context, system, caseId, { type: 'erase', texts: [id], reason: 'request' }))
    expect(await what()).toEqual([])
  })
  test('finds a row that says other than its events', async () => {
    await sql`update cases.case_file set state = jsonb_set(state, '{importance}', '"high"') where id = ${caseId}`.execute(
      db,
    )
    expect(await findings()).toEqual([{ what: 'case-row-altered', caseId, version: null }])
  })
  test.each([
    ['closed_at', 'now()'],
    ['department', "'post'"],
    ['customer_id', 'gen_random_uuid()'],
    ['named', 'array[gen_random_uuid()]'],
    ['reference', "'4827305915'"],
    ['version', '5'],
  ])('finds a row whose %s says other than its events', async (column, value) => {
    await sql`update cases.case_file set ${sql.ref(column)} = ${sql.raw(value)} where id = ${caseId}`.execute(
      db,
    )
    expect(await findings()).toEqual([{ what: 'case-row-altered', caseId, version: null }])
  })
  test('finds a row removed with its first event', async () => {
    await sql`delete from cases.case_event where case_id = ${caseId} and version = 1`.execute(db)
    await sql`delete from cases.case_file where id = ${caseId}`.execute(db)
    expect(await findings()).toEqual([{ what: 'case-row-removed', caseId, version: null }])
  })
  test('finds nothing where more heads had changed than one checkpoint takes', async () => {
    for (let i = 0; i < 3; i++) await life()
    await sql`delete from cases.head_pending`.execute(db)
    await sql`insert into cases.head_pending select id from cases.case_file`.execute(db)
    expect(await makeCheckpoints(context, 2)).toBe(5)
    const { length } = await db.selectFrom('cases.checkpoint').select('id').execute()
    expect(length).toBe(4)
    await passMinutes(20)
    expect(await findings()).toEqual([])
  })
  test('finds all checkpoints removed', async () => {
    await sql`delete from cases.checkpoint_head`.execute(db)
    await sql`delete from cases.checkpoint`.execute(db)
    await passMinutes(20)
    expect(await what()).toEqual(['not-sealed', 'not-sealed'])
  })
  test('finds what else is missing beside a checkpoint', async () => {
    await life()
    await makeCheckpoint(context)
    await sql`delete from cases.checkpoint_head where checkpoint_id = 1`.execute(db)
    await sql`delete from cases.checkpoint where id = 1`.execute(db)
    await passMinutes(20)
    expect(await what()).toEqual(['checkpoint-removed', 'not-sealed', 'not-sealed'])
  })
  test('finds a checkpoint that was sealed again without the secret of the installation', async () => {
    await sql`delete from cases.checkpoint_head`.execute(db)
    await sql`delete from cases.checkpoint`.execute(db)
    await sql`insert into cases.head_pending select id from cases.case_file`.execute(db)
    await makeCheckpoint({ ...context, secret: 'another' })
    expect(await what()).toContain('checkpoint-altered')
  })
  test('finds a checkpoint altered and one removed', async () => {
    await life()
    await makeCheckpoint(context)
    await sql`update cases.checkpoint set root = sha256('x') where id = 1`.execute(db)
    expect(await what()).toContain('checkpoint-altered')
    await sql`delete from cases.checkpoint_head where checkpoint_id = 1`.execute(db)
    await sql`delete from cases.checkpoint where id = 1`.execute(db)
    expect(await what()).toContain('checkpoint-removed')
  })
})
