import { type Remaining, remaining } from '../../deadlines/core/remaining.ts'
import type { RungReader } from '../../deadlines/core/terms.ts'
import type { Clock } from '../../deadlines/core/timetable.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { ActorRef } from '../../staff/core/actor.ts'
import { alarmsOf } from './alarms.ts'
import type { Case } from './case.ts'
import { answerClock, clockKey, type RunningClock, runningClocks } from './clocks.ts'
import { calendarOf } from './due.ts'
import type { CaseEscalated, CaseEvent, EscalationAcknowledged } from './events.ts'
import type { Rules } from './facts.ts'
import { stoodStill } from './pauses.ts'
import { type Worked, workedTime } from './workedTime.ts'

/** Everything about a case's time that an officer wants to see at once. */
export type ClocksSeen = {
  /** What runs now, the next to fall due first. */
  readonly running: readonly ClockSeen[]
  /** To whom it went up because somebody is in danger; nothing for any other case. */
  readonly urgent: Escalated | null
  readonly paused: Paused | null
  /** What was promised at first in this round, where another date holds now. */
  readonly promised: Instant | null
  readonly delayNotice: DelayNotice
  readonly worked: Worked
}

export type ClockSeen = Escalated & {
  readonly clock: Clock
  readonly partner?: string
  readonly dueAt: Instant
  /** By the calendar of whoever must keep it. */
  readonly remaining: Remaining
}

export type Escalated = {
  /** Above the owner, each once, in the order in which it went up. */
  readonly escalatedTo: readonly { readonly to: RungReader; readonly at: Instant }[]
  readonly inHand: { readonly by: ActorRef; readonly at: Instant } | null
}

/** All clocks stand still since the customer was asked. */
export type Paused = {
  readonly since: Instant
  /** When the answer was due as they stopped; it moves by the time waited. */
  readonly dueAt: Instant
  /** How late the answer was already; then it stays so late. */
  readonly late: Remaining | null
}

export type DelayNotice = {
  /** The last one of this round. */
  readonly givenAt: Instant | null
  /** From when the owner must answer or send one (guide 5.1.11); `fallen` once that moment has come. */
  readonly duty: { readonly at: Instant; readonly fallen: boolean } | null
}

/** What the clocks of a case say at `now`; `events` are the whole record of it. */
export function clocksSeen(
  state: Case,
  events: readonly CaseEvent[],
  rules: Rules,
  now: Instant,
): ClocksSeen {
  return {
    running: runningClocks(state)
      .map((running) => seen(running, events, rules, now))
      .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)),
    urgent: state.urgent
      ? escalatedIn(events.filter((event) => isEscalation(event) && isUrgent(event)))
      : null,
    paused: state.status === 'waiting' ? pausedOf(state, rules) : null,
    promised: state.roundFirstDueAt === state.dueAt || !isOpen(state) ? null : state.roundFirstDueAt,
    delayNotice: delayNoticeOf(state, events, rules, now),
    worked: workedTime(events, rules.calendar, now),
  }
}

function isOpen({ status }: Case): boolean {
  return status !== 'answered' && status !== 'merged' && status !== 'closed'
}

function seen(running: RunningClock, events: readonly CaseEvent[], rules: Rules, now: Instant): ClockSeen {
  const { clock, partner, dueAt } = running
  const own = events.filter(
    (event) => isEscalation(event) && !isUrgent(event) && clockKey(event) === clockKey(running),
  )
  const whose = partner === undefined ? {} : { partner }
  const left = remaining(calendarOf(rules, running), now, dueAt)
  return { clock, ...whose, dueAt, remaining: left, ...escalatedIn(own) }
}

function isEscalation(event: CaseEvent): event is CaseEscalated | EscalationAcknowledged {
  return event.type === 'CaseEscalated' || event.type === 'EscalationAcknowledged'
}

function isUrgent(event: CaseEscalated | EscalationAcknowledged): boolean {
  return event.type === 'CaseEscalated' ? event.when === 'urgent' : event.urgent === true
}

function escalatedIn(events: readonly CaseEvent[]): Escalated {
  const up = events.flatMap((event) =>
    event.type === 'CaseEscalated' && event.to !== 'owner' ? [event] : [],
  )
  const inHand = events.findLast(({ type }) => type === 'EscalationAcknowledged')
  return {
    escalatedTo: up
      .filter(({ to }, index) => up.findIndex((other) => other.to === to) === index)
      .map(({ to, at }) => ({ to, at })),
    inHand: inHand ? { by: inHand.by, at: inHand.at } : null,
  }
}

function pausedOf(state: Extract<Case, { status: 'waiting' }>, { calendar }: Rules): Paused {
  const { askedAt, dueAt } = state
  return { since: askedAt, dueAt, late: stoodStill(state) ? null : remaining(calendar, askedAt, dueAt) }
}

function delayNoticeOf(state: Case, events: readonly CaseEvent[], rules: Rules, now: Instant): DelayNotice {
  const given = events.findLast(({ type, at }) => type === 'DelayNoticeGiven' && at >= state.roundOpenedAt)
  const answer = runningClocks(state).find(({ clock }) => clock === answerClock(state))
  const fell = events.find((event) => event.type === 'DelayNoticeFellDue' && event.dueAt === answer?.dueAt)
  const ahead = alarmsOf(state, rules).find(({ sounds }) => sounds.what === 'delay-notice')
  const at = answer && (fell?.at ?? ahead?.at)
  return { givenAt: given?.at ?? null, duty: at ? { at, fallen: at <= now } : null }
}
