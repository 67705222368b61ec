import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import { type Rung, rungsInForce } from '../../deadlines/core/ladder.ts'
import type { Limit } from '../../deadlines/core/limit.ts'
import { type Clock, endOfLimit } from '../../deadlines/core/timetable.ts'
import { limitBefore, nextOpening } from '../../deadlines/core/workingTime.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Answered, Case } from './case.ts'
import { clockKey, type RunningClock, runningClocks } from './clocks.ts'
import { calendarFor, limitFor } from './due.ts'
import type { Rules } from './facts.ts'

/** What a clock of a case sets off at a moment. */
export type Alarm = {
  /** Names it once and for all: its clock, the due moment that it belongs to, and what sounds. */
  readonly key: string
  readonly at: Instant
  readonly clock: Clock
  readonly dueAt: Instant
  readonly sounds: Sound
}
export type Sound =
  /** Telling the customer why it takes longer, or answering, becomes the owner's duty (guide 5.1.11). */
  | { readonly what: 'delay-notice' }
  /** A step of the ladder: somebody is reminded, or the case goes up to them. */
  | { readonly what: 'rung'; readonly to: Rung['to']; readonly when: Rung['when'] }
  /** The customer's window to object is over. */
  | { readonly what: 'silence' }

/** The alarms that have not sounded, earliest first. A due moment that moved has alarms of its own. */
export function alarmsOf(state: Case, rules: Rules): readonly Alarm[] {
  return runningClocks(state)
    .flatMap((running) => alarmsOfClock(state, running, rules))
    .filter(({ key }) => !state.sounded.includes(key))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** When the case must be looked at again by the clock; nothing when no alarm is left. */
export function nextAlarmAt(state: Case, rules: Rules): Instant | null {
  return alarmsOf(state, rules)[0]?.at ?? null
}

function alarmsOfClock(state: Case, running: RunningClock, rules: Rules): Alarm[] {
  if (state.status === 'answered') return windowOver(state, running)
  const inHand = state.acknowledged.includes(clockKey(running))
  return [...(inHand ? [] : ladder(state, running, rules)), ...noticeOfDelay(state, running, rules)]
}

/** The duty to say that it takes longer falls due some time before the answer does, at any hour: it wakes nobody. */
function noticeOfDelay(state: Case, running: RunningClock, rules: Rules): Alarm[] {
  const { clock } = running
  const lead =
    clock === 'answer' || clock === 'review' ? limitFor(rules, state, 'delay-notice', state.editionAt) : null
  const calendar = calendarFor(rules, clock)
  const planned = lead && known(limitBefore(calendar, lead, running.dueAt))
  const at = planned && notBefore(calendar, planned, running)
  return at ? [alarm(running, delayNotice, at, { what: 'delay-notice' })] : []
}

/** A date that was promised after the moment for explaining it has the duty at the next opening, at the latest with the answer. */
function notBefore(calendar: WorkingCalendar, planned: Instant, { since, dueAt }: RunningClock): Instant {
  if (planned > since) return planned
  const opening = known(nextOpening(calendar, since))
  return opening && opening < dueAt ? opening : dueAt
}

const delayNotice = 'delay-notice'

/** The key of the alarm by which a delay notice falls due on that clock. */
export function delayNoticeKey(running: Pick<RunningClock, 'clock' | 'dueAt'>): string {
  return `${clockKey(running)} ${delayNotice}`
}

function ladder(state: Case, running: RunningClock, rules: Rules): Alarm[] {
  const calendar = calendarFor(rules, running.clock)
  return rungsInForce(rules.ladder, state.editionAt, calendar.zone)
    .filter((rung) => rung.clock === running.clock)
    .flatMap((rung) => {
      const moment = momentOf(rung, running, rules)
      // Reception is there every day; whoever is above keeps the ministry's hours.
      const hours = rung.to === 'owner' ? calendar : rules.calendar
      const at = moment && (rung.anyHour || state.urgent ? moment : known(nextOpening(hours, moment)))
      const { to, when, amount, unit } = rung
      return at ? [alarm(running, `${when} ${amount} ${unit} ${to}`, at, { what: 'rung', to, when })] : []
    })
}

function momentOf(rung: Rung, running: RunningClock, rules: Rules): Instant | null {
  const calendar = calendarFor(rules, running.clock)
  switch (rung.when) {
    case 'before':
      return earlier(calendar, rung, running)
    case 'at':
      return running.dueAt
    case 'after':
      return known(endOfLimit(calendar, rung, running.dueAt))
  }
}

/** That long before the due moment; nothing where the due moment was promised no earlier than that. */
function earlier(calendar: Rules['calendar'], lead: Limit, { since, dueAt }: RunningClock): Instant | null {
  const moment = known(limitBefore(calendar, lead, dueAt))
  return moment && moment > since ? moment : null
}

/** Silence until the end of the window means yes, unless the customer has written since: then somebody must read it. */
function windowOver(state: Answered, running: RunningClock): Alarm[] {
  const { dueAt } = running
  return state.wroteAt !== null
    ? [alarm(running, 'heard', dueAt, { what: 'rung', to: 'follow-up', when: 'at' })]
    : [alarm(running, 'silence', dueAt, { what: 'silence' })]
}

function alarm(running: RunningClock, name: string, at: Instant, sounds: Sound): Alarm {
  const { clock, dueAt } = running
  return { key: `${clockKey(running)} ${name}`, at, clock, dueAt, sounds }
}

function known<Refused extends object>(moment: Instant | Refused): Instant | null {
  return typeof moment === 'string' ? moment : null
}
