import { beforeAll, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { partnerScorecard } from './queries/partnerScorecard.ts'

const context = await testContext()
const { huda, nawal } = people
const text = { subject: null, body: 'نص' }
const period = { from: instant('2026-03-01T00:00:00Z'), to: instant('2026-04-01T00:00:00Z') }
const answered: CommandInput = {
  ...{ type: 'answer-referral', partner: null, to: 'customer', solved: true, text, files: [] },
}
const returned: CommandInput = { type: 'return-referral', partner: null, text }

async function given(kind: string, partner: string, day: number, end?: readonly [CommandInput, number]) {
  context.setNow(instant(`2026-03-${String(day).padStart(2, '0')}T08:00:00Z`))
  const said = registrationSchema.parse({ kind, channel: 'phone', language: 'ar', text: 'لا يعمل الخط.' })
  const made = await registerCase(context, huda, said)
  if ('refused' in made) throw new Error(made.refused)
  const give: CommandInput = { type: 'refer-to-partner', partner, way: 'answer', text: null }
  const outcome = await handle(context, huda, made.state.id, [{ ...classifying, text: null }, give])
  if ('refused' in outcome) throw new Error(outcome.refused)
  if (!end) return
  context.setNow(instant(`2026-03-${String(end[1]).padStart(2, '0')}T08:00:00Z`))
  const ended = await handle(context, nawal, made.state.id, end[0])
  if ('refused' in ended) throw new Error(ended.refused)
}

/** March 2026: the 1st is a Sunday, Fridays and Saturdays are off; a body has five calendar days. */
beforeAll(async () => {
  await smallMinistry(context.db)
  await given('complaint', 'operator', 1, [answered, 3])
  await given('complaint', 'operator', 1, [answered, 11])
  await given('complaint', 'operator', 2, [returned, 3])
  await given('inquiry', 'operator', 3, [answered, 4])
  await given('inquiry', 'operator', 4)
  await given('complaint', 'post-corporation', 1)
  context.setNow(instant('2026-03-31T08:00:00Z'))
})

test('a body’s figures count what it was given in the period, by kind, and nobody else’s', async () => {
  const card = await partnerScorecard(context, 'operator', period)
  expect(card.all).toEqual({ given: 5, answered: 3, inTime: 2, returned: 1, open: 1, late: 1 })
  expect(card.kinds.map(({ kind, given, inTime }) => [kind, given, inTime])).toEqual([
    ['complaint', 3, 1],
    ['inquiry', 2, 1],
  ])
  expect(card.medianDays).toBe(2)
  expect(card.contact).toEqual({ good: 0, rated: 0 })
  const before = { from: instant('2026-02-01T00:00:00Z'), to: period.from }
  expect((await partnerScorecard(context, 'operator', before)).all.given).toBe(0)
})
