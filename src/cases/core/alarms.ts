import type { WorkingCalendar } from '../../deadlines/core/calendar.ts'
import { type Rung, rungsInForce } from '../../deadlines/core/ladder.ts'
import type { Limit } from '../../deadlines/core/limit.ts'
import { type Clock, endOfLimit } from '../../deadlines/core/timetable.ts'
import { limitBefore, nextOpening } from '../../deadlines/core/workingTime.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Answered, Case } from './case.ts'
import { clockKey, type RunningClock, runningClocks } from './clocks.ts'
import { calendarOf, limitFor } from './due.ts'
import type { Rules } from './facts.ts'

/** What a clock of a case sets off at a moment. */
export type Alarm = {
  /** Names it once and for all: its clock, the due moment that it belongs to, and what sounds. */
  readonly key: string
  readonly at: Instant
  readonly clock: Clock
  readonly partner?: string
  readonly dueAt: Instant
  /** The working hours for which it waits when it comes late (`soundsAt`); null: at any hour. */
  readonly hours: WorkingCalendar | null
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

function alarmsOfClock(state: Case, running: RunningClock, rules: Rules): Alarm[] {
  if (state.status === 'answered') return windowOver(state, running, rules)
  const inHand = state.acknowledged.includes(clockKey(running))
  return [...(inHand ? [] : ladder(state, running, rules)), ...noticeOfDelay(state, running, rules)]
}

/** The duty to say that it takes longer falls due some time before the answer does. */
function noticeOfDelay(state: Case, running: RunningClock, rules: Rules): Alarm[] {
  const { clock } = running
  const lead =
    clock === 'answer' || clock === 'review' ? limitFor(rules, state, 'delay-notice', state.editionAt) : null
  const calendar = calendarOf(rules, running)
  const hours = state.urgent ? null : calendar
  const planned = lead && known(limitBefore(calendar, lead, running.dueAt))
  const at = planned && notBefore(calendar, planned, running)
  return at ? [alarm(running, delayNotice, at, { what: 'delay-notice' }, hours)] : []
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
  const calendar = calendarOf(rules, running)
  return rungsInForce(rules.ladder, state.editionAt, calendar.zone)
    .filter((rung) => rung.clock === running.clock)
    .flatMap((rung) => {
      const moment = momentOf(rung, running, rules)
      // Reception is there every day, a partner on its own days; whoever is above keeps the ministry's hours.
      const theirs = running.partner === undefined ? 'owner' : 'partner'
      const own = rung.to === theirs ? calendar : rules.calendar
      const hours = rung.anyHour || state.urgent ? null : own
      const at = moment && (hours ? known(nextOpening(hours, moment)) : moment)
      const { to, when, amount, unit } = rung
      const name = `${when} ${amount} ${unit} ${to}`
      return at ? [alarm(running, name, at, { what: 'rung', to, when }, hours)] : []
    })
}

function momentOf(rung: Rung, running: RunningClock, rules: Rules): Instant | null {
  const calendar = calendarOf(rules, running)
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
function windowOver(state: Answered, running: RunningClock, { calendar }: Rules): Alarm[] {
  const { dueAt } = running
  const hours = state.urgent ? null : calendar
  return state.wroteAt !== null
    ? [alarm(running, 'heard', dueAt, { what: 'rung', to: 'follow-up', when: 'at' }, hours)]
    : [alarm(running, 'silence', dueAt, { what: 'silence' }, null)]
}

function alarm(
  running: RunningClock,
  name: string,
  at: Instant,
  sounds: Sound,
  hours: WorkingCalendar | null,
): Alarm {
  const { clock, partner, dueAt } = running
  const whose = partner === undefined ? {} : { partner }
  return { key: `${clockKey(running)} ${name}`, at, clock, ...whose, dueAt, hours, sounds }
}

function known<Refused extends object>(moment: Instant | Refused): Instant | null {
  return typeof moment === 'string' ? moment : null
}
