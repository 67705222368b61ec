import type { Calendar } from '../../language/core/dates.ts'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'
import { dayText } from '../words/dayText.ts'

type DateRangeProps = { readonly from: string; readonly to: string; readonly calendar?: Calendar }

/** A day, or the first and the last of several. */
export function DateRange({ from, to, calendar = 'gregory' }: DateRangeProps) {
  const t = useWords('deadlines')
  const language = useLanguage()
  const [first, last] = [dayText(from, language, calendar), dayText(to, language, calendar)]
  return <>{from === to ? first : t('settings.day.range', { from: first, to: last })}</>
}
