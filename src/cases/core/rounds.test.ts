import { expect, test } from 'vitest'
import type { Case } from './case.ts'
import { roundFacts } from './rounds.ts'
import {
  at,
  customer,
  decideStep,
  people,
  registering,
  type Step,
  stateAfter,
  text,
  visitor,
} from './testing.ts'

const { huda } = people

/** The facts of the round that an appeal ends. */
function endedBy(steps: readonly Step[]) {
  const appeal: Step = [customer, { type: 'appeal', channel: 'website', text }, at(1)]
  const events = decideStep(stateAfter(steps), appeal)
  if ('refused' in events) throw new Error(events.refused)
  return roundFacts(stateAfter([...steps, appeal]) as Case, events)[0]
}

test('a case that was declined stays counted as not accepted when its customer appeals', () => {
  const declined: Step = [huda, { type: 'decline', reason: 'outside', text }]
  expect(endedBy([[visitor, registering], declined])).toMatchObject({ accepted: false, ground: 'declined' })
})

test('one withdrawn before anybody accepted it counts as neither, and an accepted one as accepted', () => {
  const withdrawn: Step = [customer, { type: 'withdraw', channel: 'website', text: null }]
  expect(endedBy([[visitor, registering], withdrawn])).toMatchObject({ accepted: null })
  expect(endedBy([[visitor, registering], [huda, { type: 'accept' }], withdrawn])).toMatchObject({
    accepted: true,
  })
})
