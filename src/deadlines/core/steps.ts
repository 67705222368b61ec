import type { Instant } from '../../language/core/instant.ts'
import { toTemporal } from '../../language/core/instant.ts'
import type { Name, WorkingCalendar } from './calendar.ts'
import type { Limit } from './limit.ts'
import { dayOf, timeText } from './localDay.ts'
import type { Day } from './openTime.ts'
import { openDay } from './openTime.ts'
import { clockOfWorkingDays, openHours, within } from './walk.ts'

/**
 * How a due moment was reached, day by day; dates and times are the calendar's own wall clock.
 * `name` is the holiday or the special hours of the day, null for the ordinary week.
 */
export type Step =
  | { readonly step: 'started'; readonly date: string; readonly time: string }
  /** Limits in working days count from the day after. */
  | { readonly step: 'first-day'; readonly date: string; readonly name: Name | null }
  /** Days off in a row for one reason, both dates included. */
  | { readonly step: 'off'; readonly from: string; readonly to: string; readonly name: Name | null }
  /** Started after closing time: nothing of this day is left. */
  | { readonly step: 'day-over'; readonly date: string }
  | DayStep
  | TimeStep
  | { readonly step: 'calendar-days'; readonly days: number }
  | { readonly step: 'due'; readonly date: string; readonly time: string }

type DayStep = {
  readonly step: 'working-day'
  readonly date: string
  readonly number: number
  readonly closes: string
  readonly name: Name | null
}

/** Time that ran on a day, first to last moment, and all that has run by then, in minutes. */
type TimeStep = {
  readonly step: 'working-time' | 'clock-time'
  readonly date: string
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly total: number
  readonly name: Name | null
}

/** The way from `at` to `due` by that calendar and limit. */
export function explain(calendar: WorkingCalendar, limit: Limit, at: Instant, due: Instant): Step[] {
  const [start, end] = [toTemporal(at).epochMilliseconds, toTemporal(due).epochMilliseconds]
  const first = dayOf(calendar.zone, start)
  // A limit by the clock may end at midnight, which belongs to the day that it closes.
  const last = dayOf(calendar.zone, end - 1)
  const steps: Step[] = [moment(calendar, 'started', first, start)]
  if (limit.unit === 'calendar-days') steps.push({ step: 'calendar-days', days: limit.amount })
  else for (let day = first; day <= last; day++) addDay(steps, { calendar, limit, start, end, first, day })
  steps.push(moment(calendar, 'due', last, end))
  return steps
}

type Walk = {
  calendar: WorkingCalendar
  limit: Limit
  start: number
  end: number
  first: number
  day: number
}

function addDay(steps: Step[], walk: Walk): void {
  const plan = openDay(walk.calendar, walk.day)
  const name = plan.special?.name ?? null
  if (plan.open.length === 0) addDayOff(steps, plan.date, name)
  else if (walk.limit.unit !== 'working-days') steps.push(timeOf(steps, walk, plan, name))
  else if (walk.day === walk.first) steps.push({ step: 'first-day', date: plan.date, name })
  else steps.push(countedDay(steps, walk, plan, name))
}

function addDayOff(steps: Step[], date: string, name: Name | null): void {
  const before = steps.at(-1)
  if (before?.step === 'off' && before.name === name) steps[steps.length - 1] = { ...before, to: date }
  else steps.push({ step: 'off', from: date, to: date, name })
}

function countedDay(steps: Step[], { calendar, day }: Walk, plan: Day, name: Name | null): DayStep {
  const before = steps.findLast((step) => step.step === 'working-day')
  const closes = timeText(calendar.zone, day, plan.open.at(-1)?.to ?? plan.whole.to)
  return { step: 'working-day', date: plan.date, number: (before?.number ?? 0) + 1, closes, name }
}

function timeOf(steps: Step[], walk: Walk, plan: Day, name: Name | null): Step {
  const { calendar, limit, start, end, day } = walk
  const spans = limit.unit === 'hours' ? clockOfWorkingDays(plan) : openHours(plan)
  const minutes = within(spans, start, end) / 60_000
  if (minutes === 0) return { step: 'day-over', date: plan.date }
  const before = steps.findLast((step): step is TimeStep => 'total' in step)
  const ran = spans.filter((span) => span.to > start && span.from < end)
  return {
    step: limit.unit === 'hours' ? 'clock-time' : 'working-time',
    date: plan.date,
    from: timeText(calendar.zone, day, Math.max(start, ran[0]?.from ?? start)),
    to: timeText(calendar.zone, day, Math.min(end, ran.at(-1)?.to ?? end)),
    minutes,
    total: (before?.total ?? 0) + minutes,
    name,
  }
}

function moment(calendar: WorkingCalendar, step: 'started' | 'due', day: number, at: number): Step {
  return { step, date: openDay(calendar, day).date, time: timeText(calendar.zone, day, at) }
}
