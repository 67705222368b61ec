import { type Calendar, formatDate, formatMoment } from '../language/core/dates.ts'
import type { Instant } from '../language/core/instant.ts'
import { usePage } from './page.tsx'

type MomentProps = {
  readonly at: Instant
  /** `day` without the time of day. */
  readonly detail?: 'minute' | 'day'
  /** Shows the Hijri date beside the Gregorian one to readers who have not chosen how they want dates. */
  readonly hijri?: boolean
  /** IANA name of the time zone in which it is told; Riyadh's unless given. */
  readonly zone?: string
}

/** A moment as people of the page's language write it, in the reader's calendar; the day of the other is told on pointing at it. */
export function Moment({ at, detail = 'minute', hijri, zone = 'Asia/Riyadh' }: MomentProps) {
  const { language, dates } = usePage()
  const day = (calendar: Calendar) => whole(formatDate(at, language, { calendar, zone }))
  const moment = (calendar: Calendar) =>
    detail === 'day' ? day(calendar) : whole(formatMoment(at, language, { calendar, zone }))
  switch (dates ?? (hijri ? 'both' : 'gregorian')) {
    case 'gregorian':
      return (
        <time dateTime={at} title={day('islamic-umalqura')}>
          {moment('gregory')}
        </time>
      )
    case 'hijri':
      return (
        <time dateTime={at} title={day('gregory')}>
          {moment('islamic-umalqura')}
        </time>
      )
    case 'both': {
      // The day in parentheses goes to the next line as one.
      const hijriDay = day('islamic-umalqura').replaceAll(' ', '\u00a0')
      return <time dateTime={at}>{`${moment('gregory')} (${hijriDay})`}</time>
    }
  }
}

/** The half of the day and the era never stand alone on a line. */
function whole(date: string): string {
  return date.replace(/ (?=\p{L}+\.?$)/u, '\u00a0')
}
