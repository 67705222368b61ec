import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import type { CommandInput } from '../core/commands.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { at, classifying, people } from '../core/testing.ts'
import { registerCase } from './handle.ts'
import { listCases } from './queries/listCases.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const { huda, salem, postal } = people
const classify: CommandInput = { ...classifying, text: null }

async function register(day: number, department: string): Promise<string> {
  context.setNow(at(day))
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'phone', language: 'ar', text: 'انقطع الهاتف' },
  })
  const refer: CommandInput = { type: 'refer', department, text: null }
  const then = [classify, refer]
  const outcome = await registerCase(context, huda, said, { then })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state.reference
}

/** Four hundred more texts of each of these (old) cases, as long lives have them, all newer than everything else. */
async function writeMuch(references: readonly string[]): Promise<void> {
  await sql`
    insert into cases.case_search (case_id, registered_at, search)
    select f.id, ${at(20)}::timestamptz + n * interval '1 second', s.search
    from cases.case_file as f join cases.case_search as s on s.case_id = f.id, generate_series(1, 400) as n
    where f.reference = any(${[...references]}::text[]) and s.registered_at = f.registered_at`.execute(
    context.db,
  )
}

const post: string[] = []
const telecom: string[] = []
beforeAll(async () => {
  await smallMinistry(context.db)
  for (let day = 0; day < 4; day++) {
    post.unshift(await register(day, 'post'))
    telecom.unshift(await register(day, 'telecom'))
  }
  await writeMuch(telecom.slice(2))
  context.setNow(at(30))
})

async function found(
  who: typeof huda,
  limit: number,
  queue: 'all' | 'department' = 'all',
): Promise<string[]> {
  const references: string[] = []
  let after: string | undefined
  do {
    const page = await listCases(context, who, { queue, limit, after, q: 'الهواتف' })
    references.push(...page.rows.map(({ reference }) => reference))
    after = page.next ?? undefined
  } while (after)
  return references
}

describe('a search', () => {
  test.each([1, 3, 50])(
    'finds a narrow view’s own cases behind hundreds of newer hits of others, %i a page',
    async (limit) => {
      expect(await found(postal, limit)).toEqual(post)
      expect(await found(salem, limit)).toEqual(telecom)
    },
  )
  test('leaves none out and names none twice for whoever sees everything', async () => {
    const all = await found(huda, 3)
    expect([...all].sort()).toEqual([...post, ...telecom].sort())
  })
  test('looks through a queue, too', async () => {
    expect((await found(postal, 2, 'department')).sort()).toEqual([...post].sort())
  })
})
