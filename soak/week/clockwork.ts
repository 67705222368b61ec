import { type Rung, rungsInForce } from '../../src/deadlines/core/ladder.ts'
import { seedLadder } from '../../src/deadlines/core/seedLadder.ts'
import { seedTimetable } from '../../src/deadlines/core/seedTimetable.ts'
import { type Instant, instant } from '../../src/language/core/instant.ts'

/**
 * Moments of alarms worked out a second time, by counting minutes on a plain week: Riyadh is three hours ahead of UTC
 * all year, the ministry works from Sunday to Thursday, 7:30 to 14:30, reception every day from 8:00 to 20:00. Of the
 * program only the shipped tables are used. Good for weeks without holidays.
 */
type Week = { readonly opens: number; readonly closes: number; readonly works: (weekday: number) => boolean }
const ministry: Week = { opens: 450, closes: 870, works: (weekday) => weekday <= 4 }
const reception: Week = { opens: 480, closes: 1200, works: () => true }
const minutesOfDay = 1440
const riyadh = 180

export type Expected = {
  readonly key: string
  readonly at: Instant
  /** A step of the ladder, which ends when somebody has the clock in hand. */
  readonly rung: boolean
  /** Whether it may sound at a moment from `at` on: what comes more than a quarter of an hour late waits for working hours. */
  readonly mayAt: (moment: Instant) => boolean
}
type Running = { readonly clock: Rung['clock']; readonly since: Instant; readonly dueAt: Instant }
type Subject = {
  readonly kind: string
  readonly complexity: string
  readonly importance: string
  readonly urgent: boolean
}

/** All alarms of one clock with one due moment, by the tables as shipped. */
export function alarmsOfClock(running: Running, subject: Subject): Expected[] {
  const { clock, dueAt } = running
  if (clock === 'objection')
    return [{ key: `objection ${dueAt} silence`, at: dueAt, rung: false, mayAt: () => true }]
  const rungs = rungsInForce(seedLadder, dueAt, 'Asia/Riyadh').filter((rung) => rung.clock === clock)
  return [...rungs.flatMap((rung) => rungOf(rung, running, subject)), ...delayNotice(running, subject)]
}

function rungOf(rung: Rung, { clock, since, dueAt }: Running, { urgent }: Subject): Expected[] {
  const week = clock === 'first-response' ? reception : ministry
  if (rung.unit !== 'working-days') throw new Error('The shipped ladder counts in working days')
  const due = minutesOf(dueAt)
  const steps = { before: -rung.amount, at: 0, after: rung.amount }[rung.when]
  const moment = steps === 0 ? due : closingOf(week, due, steps)
  if (rung.when === 'before' && moment <= minutesOf(since)) return []
  const hours = urgent || rung.anyHour ? null : rung.to === 'owner' ? week : ministry
  const at = hours ? opening(hours, moment) : moment
  const key = `${clock} ${dueAt} ${rung.when} ${rung.amount} ${rung.unit} ${rung.to}`
  return [{ key, at: momentOf(at), rung: true, mayAt: within(hours, at) }]
}

function delayNotice({ clock, since, dueAt }: Running, subject: Subject): Expected[] {
  if (clock !== 'answer' && clock !== 'review') return []
  const lead = seedTimetable.find(
    (row) =>
      row.clock === 'delay-notice' &&
      row.kind === subject.kind &&
      row.complexity === subject.complexity &&
      row.importance === subject.importance,
  )
  if (!lead) return []
  const due = minutesOf(dueAt)
  const moment =
    lead.unit === 'working-days' ? closingOf(ministry, due, -lead.amount) : workedBack(due, lead.amount * 60)
  const begun = minutesOf(since)
  const at = moment > begun ? moment : Math.min(opening(ministry, begun), due)
  const key = `${clock} ${dueAt} delay-notice`
  return [{ key, at: momentOf(at), rung: false, mayAt: within(subject.urgent ? null : ministry, at) }]
}

function within(hours: Week | null, at: number): (moment: Instant) => boolean {
  return (moment) => {
    const minute = minutesOf(moment)
    // Closing time still belongs to the day.
    return !hours || minute <= at + 15 || isOpen(hours, minute) || isOpen(hours, minute - 1)
  }
}

/** Closing time of the working day so many before or after the day of a moment. */
function closingOf(week: Week, moment: number, steps: number): number {
  const direction = Math.sign(steps)
  let day = Math.floor(moment / minutesOfDay)
  for (let left = Math.abs(steps); left > 0; ) {
    day += direction
    if (works(week, day)) left -= 1
  }
  return day * minutesOfDay + week.closes
}

/** The moment itself in working hours, else the next opening. */
function opening(week: Week, moment: number): number {
  let at = moment
  while (!isOpen(week, at)) at += 1
  return at
}

function workedBack(moment: number, minutes: number): number {
  let at = moment
  for (let left = minutes; left > 0; ) {
    at -= 1
    if (isOpen(ministry, at)) left -= 1
  }
  return at
}

function isOpen(week: Week, minute: number): boolean {
  const day = Math.floor(minute / minutesOfDay)
  const time = minute - day * minutesOfDay
  return works(week, day) && time >= week.opens && time < week.closes
}

/** 1 January 1970 was a Thursday; Sunday is 0. */
function works(week: Week, day: number): boolean {
  return week.works((day + 4) % 7)
}

function minutesOf(moment: Instant): number {
  return Date.parse(moment) / 60_000 + riyadh
}

function momentOf(minutes: number): Instant {
  return instant(new Date((minutes - riyadh) * 60_000).toISOString())
}
