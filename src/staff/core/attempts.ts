import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'

/** How many wrong tries are free, and how long the next one must wait after more. All times in minutes. */
export type AttemptRule = {
  /** Wrong tries that cost nothing but themselves … */
  readonly free: number
  /** … when they all fall within so many minutes of the first. */
  readonly within: number
  /** The wait after the last free try; each further wrong try doubles it. */
  readonly firstWait: number
  readonly longestWait: number
  /** So long after the last wrong try nothing is held against anybody any more. */
  readonly forgetAfter: number
}

const hour = 60
const day = 24 * hour

/**
 * What is being tried, by the first word of its subject.
 * - `sign-in`: an account from one network address, so that nobody can shut the owner out from elsewhere.
 * - `sign-in-account`: an account from wherever, so that many addresses together cannot guess at it for ever. A browser
 *   in which its owner signed in before is not counted here, and stays open to them.
 * - `track`: the second factor of one reference. It stays shut for a day at least; a one-time code, sent to the
 *   customer, opens it before.
 * - `phrase`: the pass-phrase of one reference, whose author no code can reach: it opens again by itself, later and
 *   later for whoever goes on guessing.
 * - `forgotten`: a phone or email whose references are asked for. Each asking counts, since each sends messages there.
 */
export const attemptRules = {
  'sign-in': { free: 5, within: 15, firstWait: 1, longestWait: hour, forgetAfter: day },
  'sign-in-account': { free: 30, within: day, firstWait: 5, longestWait: hour, forgetAfter: day },
  track: { free: 5, within: day, firstWait: day, longestWait: 7 * day, forgetAfter: 14 * day },
  phrase: { free: 5, within: day, firstWait: 15, longestWait: day, forgetAfter: 7 * day },
  forgotten: { free: 3, within: hour, firstWait: hour, longestWait: day, forgetAfter: 2 * day },
} as const satisfies Record<string, AttemptRule>

/** What is being tried: `track:4827305916`. */
export type Subject = `${keyof typeof attemptRules}:${string}`

export function attemptRule(subject: Subject): AttemptRule {
  return attemptRules[subject.slice(0, subject.indexOf(':')) as keyof typeof attemptRules]
}

/** The wrong tries that are on record for one subject. */
export type Failures = { readonly count: number; readonly firstAt: Instant; readonly lastAt: Instant }

/** The record after one more wrong try at `now`; what is forgotten by then does not count. */
export function oneMore(rule: AttemptRule, before: Failures | null, now: Instant): Failures {
  const counted = remembered(rule, before, now)
  return counted
    ? { count: counted.count + 1, firstAt: counted.firstAt, lastAt: now }
    : { count: 1, firstAt: now, lastAt: now }
}

/** When the next try is allowed; nothing when it is allowed now. */
export function waitUntil(rule: AttemptRule, failures: Failures | null, now: Instant): Instant | null {
  const counted = remembered(rule, failures, now)
  if (!counted || counted.count < rule.free) return null
  const wait = Math.min(rule.firstWait * 2 ** (counted.count - rule.free), rule.longestWait)
  const end = later(counted.lastAt, wait)
  return end > now ? end : null
}

/** Whole minutes from now until then, at least one: how long to tell people to wait. */
export function minutesUntil(then: Instant, now: Instant): number {
  const minutes = toTemporal(now).until(toTemporal(then)).total('minutes')
  return Math.max(1, Math.ceil(minutes))
}

function remembered(rule: AttemptRule, failures: Failures | null, now: Instant): Failures | null {
  if (!failures) return null
  const end =
    failures.count < rule.free
      ? later(failures.firstAt, rule.within)
      : later(failures.lastAt, rule.forgetAfter)
  return end > now ? failures : null
}

function later(moment: Instant, minutes: number): Instant {
  return fromTemporal(toTemporal(moment).add({ minutes }))
}
