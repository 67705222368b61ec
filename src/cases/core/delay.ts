import { closingOn } from '../../deadlines/core/closingOn.ts'
import { addCalendarDays } from '../../deadlines/core/workingTime.ts'
import type { Case } from './case.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { nextUpdate } from './due.ts'
import { owesAnswer } from './update.ts'

/** An answer is put off by so many days at once and no further; what takes longer is told again. */
export const furthestDelayDays = 180

/**
 * Tells the customer why the answer takes longer and when it will come (guide 5.1.11): at closing time of a working
 * day later than the one promised so far. What was promised before stays on record.
 */
export function delay(state: Case, command: CommandOf<'delay'>, { facts, at, stamp }: Situation): Decision {
  const refused = owesAnswer(state)
  if (refused) return { refused }
  const dueAt = closingOn(facts.calendar, command.until)
  if (!dueAt) return { refused: 'not-a-working-day' }
  if (dueAt <= state.dueAt || dueAt <= at) return { refused: 'not-later' }
  if (dueAt > addCalendarDays(facts.calendar, at, furthestDelayDays)) return { refused: 'too-far' }
  const updateDueAt = nextUpdate(facts, state, at)
  return [{ type: 'DelayNoticeGiven', ...stamp, text: command.text, dueAt, updateDueAt }]
}
