import { formatDate, formatMoment } from '../language/core/dates.ts'
import type { Instant } from '../language/core/instant.ts'
import { useLanguage } from './page.tsx'

type MomentProps = {
  readonly at: Instant
  /** `day` without the time of day. */
  readonly detail?: 'minute' | 'day'
  /** Shows the Hijri date beside the Gregorian one; else it is told on pointing at it. */
  readonly hijri?: boolean
}

/** A moment as people of the page's language write it, with its Hijri day. */
export function Moment({ at, detail = 'minute', hijri }: MomentProps) {
  const language = useLanguage()
  const shown = whole(detail === 'day' ? formatDate(at, language) : formatMoment(at, language))
  const hijriDay = whole(formatDate(at, language, { calendar: 'islamic-umalqura' }))
  return (
    <time dateTime={at} title={hijri ? undefined : hijriDay}>
      {hijri ? `${shown} (${hijriDay})` : shown}
    </time>
  )
}

/** The half of the day and the era never stand alone on a line. */
function whole(date: string): string {
  return date.replace(/ (?=\p{L}+\.?$)/u, '\u00a0')
}
