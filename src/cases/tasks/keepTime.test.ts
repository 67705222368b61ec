import { beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { execute } from '../../postgres/testServer.ts'
import type { CommandInput } from '../core/commands.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { people } from '../core/testing.ts'
import { handle, registerCase } from '../store/handle.ts'
import { findCaseById } from '../store/queries/findCase.ts'
import { smallMinistry } from '../store/testMinistry.ts'
import { keepTime } from './keepTime.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))
const words = (body: string) => ({ subject: null, body })
const then: readonly CommandInput[] = [
  {
    ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
    ...{ procedure: 'treatment', named: [], text: null },
  },
  { type: 'answer', text: words('تم.'), solved: true, remedy: null, files: [], present: false },
]

async function answeredCase(): Promise<{ id: string; confirmBy: Instant }> {
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'phone', language: 'ar', text: 'لا يعمل الخط.' },
  })
  const outcome = await registerCase(context, people.huda, said, { then })
  if ('refused' in outcome || outcome.state.status !== 'answered') throw new Error('not answered')
  return outcome.state
}

async function statusOf(id: string) {
  const found = await findCaseById(context, { type: 'system' }, id)
  return found?.state.status === 'closed' ? found.state.ground : found?.state.status
}

describe('silence', () => {
  test('closes a case when its window has passed, not a moment sooner, and once', async () => {
    const { id, confirmBy } = await answeredCase()
    context.setNow(new Date(Date.parse(confirmBy) - 1).toISOString() as Instant)
    expect(await keepTime(context)).toBe(0)
    context.setNow(confirmBy)
    expect(await Promise.all([keepTime(context), keepTime(context)])).toContain(1)
    expect(await keepTime(context)).toBe(0)
    expect(await statusOf(id)).toBe('no-objection')
    const closings = await context.db
      .selectFrom('cases.case_event')
      .select('version')
      .where('case_id', '=', id)
      .where('type', '=', 'CaseClosed')
      .execute()
    expect(closings).toHaveLength(1)
  })

  test('is broken by whoever wrote after the answer, whatever was written', async () => {
    const { id, confirmBy } = await answeredCase()
    await handle(context, { type: 'system' }, id, {
      ...{ type: 'add-information', channel: 'email', text: words('لا، ما زال معطلًا'), files: [] },
    })
    context.setNow(new Date(Date.parse(confirmBy) + 86_400_000).toISOString() as Instant)
    expect(await keepTime(context)).toBe(1)
    expect(await keepTime(context)).toBe(0)
    expect(await statusOf(id)).toBe('answered')
  })

  test('is not taken for a yes when the customer said no', async () => {
    const { id, confirmBy } = await answeredCase()
    await handle(context, { type: 'customer', caseId: id }, id, {
      ...{ type: 'confirm', satisfied: false, channel: 'website', text: words('ما زال معطلًا') },
    })
    context.setNow(new Date(Date.parse(confirmBy) + 1).toISOString() as Instant)
    await keepTime(context)
    expect(await statusOf(id)).toBe('review')
  })
})

describe('a run', () => {
  /** Copies of a case that are looked at before it; nothing of theirs is due, or they are broken. */
  async function putAhead(id: string, count: number, broken: boolean): Promise<void> {
    const copies = Array.from({ length: count }, (_, n) => ({
      id: uuidv7(),
      reference: String(4_000_000_000 + n + (broken ? 1000 : 0)),
    }))
    const statement = `
      insert into cases.case_file
      select r.* from cases.case_file f,
        json_to_recordset('${JSON.stringify(copies)}') as copy (id uuid, reference text),
        jsonb_populate_record(f, jsonb_build_object(
          'id', copy.id, 'reference', copy.reference, 'next_alarm_at', '2020-01-01T00:00:00.123456Z',
          'version', case when ${broken} then 0 else f.version end,
          'state', case when ${broken} then '{}' else jsonb_set(f.state, '{id}', to_jsonb(copy.id)) end)) as r
      where f.id = '${id}'`
    await execute(context.databaseUrl, statement)
  }

  test('meets five hundred cases with nothing to tell, and yet the one behind them', async () => {
    const late = await answeredCase()
    context.setNow(new Date(Date.parse(late.confirmBy) - 3_600_000).toISOString() as Instant)
    const { id } = await answeredCase()
    await putAhead(id, 500, false)
    context.setNow(late.confirmBy)
    await keepTime(context)
    expect(await statusOf(late.id)).toBe('no-objection')
  })

  test('goes past broken cases to the others, also more of them than one look takes, and tells of them once', async () => {
    const { id, confirmBy } = await answeredCase()
    await putAhead(id, 501, true)
    context.setNow(confirmBy)
    await expect(keepTime(context)).rejects.toThrow(
      /^501 cases failed, first [\da-f-]{36}: No events of case/,
    )
    expect(await statusOf(id)).toBe('no-objection')
  })
})
