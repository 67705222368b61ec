import { dayOf, startOfDay } from '../../deadlines/core/localDay.ts'
import { epochMilliseconds, type Instant } from '../../language/core/instant.ts'
import type { Case } from './case.ts'
import type { Facts } from './facts.ts'
import type { RefusalCode } from './refusals.ts'

/** So far apart in the day must two attempts be, that somebody who works at the one time may be at home at the other. */
const apartMinutes = 120

/**
 * Why a customer does not count as out of reach yet (guide 5.1.10): so many attempts in vain as the ministry has set,
 * the last of them too, and not all at the same time of the day.
 */
export function notYetOutOfReach(
  state: Case,
  { policy, calendar }: Pick<Facts, 'policy' | 'calendar'>,
): RefusalCode | null {
  const failed = state.attempts.filter(({ reached }) => !reached)
  if (failed.length < policy.attemptsBeforeGivingUp || state.attempts.at(-1)?.reached)
    return 'too-few-attempts'
  if (failed.length < 2) return null
  const times = failed.map(({ at }) => minuteOfDay(calendar.zone, at))
  return Math.max(...times) - Math.min(...times) < apartMinutes ? 'same-time-of-day' : null
}

function minuteOfDay(zone: string, at: Instant): number {
  const moment = epochMilliseconds(at)
  return Math.floor((moment - startOfDay(zone, dayOf(zone, moment))) / 60_000)
}
