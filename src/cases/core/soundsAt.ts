import { nextOpening } from '../../deadlines/core/workingTime.ts'
import { epochMilliseconds, fromEpochMilliseconds, type Instant } from '../../language/core/instant.ts'
import { type Alarm, alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import type { Rules } from './facts.ts'

/** Time is kept every minute, sometimes slowly: what falls due at closing time is told by then and not next morning. */
const graceMs = 15 * 60_000

/**
 * When an alarm that has not sounded by `now` sounds: at its moment, which may be over, or where that is in nobody's
 * working hours at the next opening. Closing time still belongs to them, and so does the quarter of an hour after the
 * alarm's moment. What comes later than that, after a night without a machine, may sound when it is now open; else it
 * waits, too. An alarm for any hour never waits.
 */
export function soundsAt({ at, hours }: Alarm, now: Instant): Instant {
  if (!hours) return at
  const moment = now > fromEpochMilliseconds(epochMilliseconds(at) + graceMs) ? now : at
  const opens = nextOpening(hours, moment, { closingToo: true })
  return typeof opens === 'string' && opens > moment ? opens : at
}

/** When the case must be looked at again by the clock; nothing when no alarm is left. */
export function nextAlarmAt(state: Case, rules: Rules, now: Instant): Instant | null {
  const moments = alarmsOf(state, rules).map((alarm) => soundsAt(alarm, now))
  return moments.toSorted()[0] ?? null
}
