import ICAL from 'ical.js'
import { plainText } from '../../language/core/digits.ts'
import { dateText, dayOf, startOfDay } from '../core/localDay.ts'
import { calendarFileText } from './calendarFileText.ts'

/** Whole local days, both included, under the name that the file gives them. */
export type FileDays = { readonly from: string; readonly to: string; readonly title: string }
type SkipReason = 'part-of-a-day' | 'no-title' | 'unreadable'
export type CalendarFile = {
  readonly days: readonly FileDays[]
  /** Events that are no holidays, or that cannot be read. */
  readonly skipped: readonly { readonly title: string; readonly reason: SkipReason }[]
}
export type FileRefusal = 'too-large' | 'not-a-calendar' | 'no-days' | 'too-many-days'

export type FileQuery = {
  /** IANA name: whose whole days count. */
  readonly zone: string
  /** Days that begin within these dates, both included. */
  readonly from: string
  readonly to: string
}

const mostFileBytes = 1_000_000
export const mostFileDays = 60
/** A rule that runs every minute is not followed for ever. */
const mostOccurrences = 5_000

/**
 * The whole days of an iCalendar file (RFC 5545) in order: all-day events and events that last from midnight to
 * midnight in the zone, those that come again (RRULE, RDATE, EXDATE) once for each time. Read by ical.js; folded
 * lines, Arabic in UTF-8 or windows-1256, time zones of the file's own.
 */
export function readCalendarFile(
  bytes: Uint8Array,
  query: FileQuery,
): CalendarFile | { readonly refused: FileRefusal } {
  if (bytes.length > mostFileBytes) return { refused: 'too-large' }
  const events = eventsOf(calendarFileText(bytes))
  if (events === null) return { refused: 'not-a-calendar' }
  const read = events.map((event) => daysOf(event, query))
  const days = withoutDoubles(read.flatMap((found) => ('days' in found ? found.days : [])))
  const skipped = read.flatMap((found) => ('reason' in found ? [found] : []))
  if (days.length > mostFileDays) return { refused: 'too-many-days' }
  return days.length > 0 || skipped.length > 0 ? { days, skipped } : { refused: 'no-days' }
}

/** Events in use; a changed occurrence of another event comes with that one. */
function eventsOf(text: string): ICAL.Event[] | null {
  try {
    // One calendar, or an array of several.
    const parsed: unknown[] = ICAL.parse(text)
    const all = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed]
    const calendars = all.map((one) => new ICAL.Component(one))
    if (calendars.some(({ name }) => name !== 'vcalendar')) return null
    return calendars
      .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
      .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
      .map((event) => new ICAL.Event(event))
      .filter((event) => !event.isRecurrenceException())
  } catch {
    return null
  }
}

type Read = { days: FileDays[] } | { title: string; reason: SkipReason }

function daysOf(event: ICAL.Event, query: FileQuery): Read {
  const title = plainText(event.summary ?? '').slice(0, 200)
  if (title === '') return { title: plainText(event.uid ?? ''), reason: 'no-title' }
  try {
    const zones = { own: query.zone, written: named(event) ?? query.zone }
    const spans = occurrences(event, query.to).map((times) => wholeDays(times, zones))
    if (spans.length > 0 && spans.every((span) => span === null)) return { title, reason: 'part-of-a-day' }
    const days = spans.filter((span) => span !== null && span.from >= query.from && span.from <= query.to)
    return { days: days.flatMap((span) => (span ? [{ ...span, title }] : [])) }
  } catch {
    return { title, reason: 'unreadable' }
  }
}

type Times = { readonly start: ICAL.Time; readonly end: ICAL.Time }

function occurrences(event: ICAL.Event, last: string): Times[] {
  if (!event.startDate) throw new Error('An event without a beginning')
  if (!event.isRecurring()) return [{ start: event.startDate, end: event.endDate }]
  const found: Times[] = []
  const iterator = event.iterator()
  for (let tries = 0; tries < mostOccurrences; tries++) {
    const next = iterator.next()
    if (!next || localDate(next) > last) break
    const { startDate, endDate } = event.getOccurrenceDetails(next)
    found.push({ start: startDate, end: endDate })
  }
  return found
}

type Zones = {
  /** Whose whole days count. */
  readonly own: string
  /** In which a time is written that has no zone described in the file. */
  readonly written: string
}

function wholeDays({ start, end }: Times, { own, written }: Zones): { from: string; to: string } | null {
  if (start.isDate) {
    const from = Temporal.PlainDate.from(localDate(start))
    const past = Temporal.PlainDate.from(localDate(end))
    // An event that ends where it begins lasts that day (RFC 5545 section 3.6.1).
    const to = Temporal.PlainDate.compare(past, from) > 0 ? past.subtract({ days: 1 }) : from
    return { from: from.toString(), to: to.toString() }
  }
  const [opens, closes] = [momentOf(start, written), momentOf(end, written)]
  const [first, past] = [dayOf(own, opens), dayOf(own, closes)]
  if (past <= first || startOfDay(own, first) !== opens || startOfDay(own, past) !== closes) return null
  return { from: dateText(first), to: dateText(past - 1) }
}

/** Milliseconds since 1970 UTC, by the zone that the file describes, else by `written`. */
function momentOf(time: ICAL.Time, written: string): number {
  if (time.zone.tzid !== 'floating') return time.toUnixTime() * 1000
  return Temporal.PlainDateTime.from(time.toString()).toZonedDateTime(written).epochMilliseconds
}

/** The zone that the event only names, where that is a name of the IANA's. */
function named(event: ICAL.Event): string | null {
  const name = event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  if (!name) return null
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name)
    return name
  } catch {
    return null
  }
}

function localDate(time: ICAL.Time): string {
  return time.toString().slice(0, 10)
}

function withoutDoubles(days: readonly FileDays[]): FileDays[] {
  const known = new Map(days.map((day) => [`${day.from} ${day.to} ${day.title}`, day]))
  return [...known.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
