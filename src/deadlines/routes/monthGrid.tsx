import { useWords } from '../../ui/useWords.ts'
import { weekdays } from '../core/calendar.ts'
import type { MonthDay, MonthView } from './yearReading.ts'

/** One month as a grid of weeks, each day marked; what a mark means is told in words, too. */
export function MonthGrid({ month, hijri, today }: { month: MonthView; hijri: boolean; today: string }) {
  const t = useWords('deadlines')
  return (
    <div className="rounded-md border border-line bg-surface p-3">
      <table className="w-full table-fixed border-collapse text-center tabular-nums">
        <caption className="pb-2 text-start">
          <span className="font-strong">{month.title}</span>
          {hijri && <span className="block text-small text-muted">{month.hijri}</span>}
        </caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col" className="pb-1 text-small font-normal text-muted">
                <abbr title={t(`settings.weekday.${day}`)} className="no-underline">
                  {t(`settings.shortDay.${day}`)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.key}>
              {week.days.map((day, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week, which never moves
                <td key={at} className="p-0.5">
                  {day && <Day day={day} hijri={hijri} isToday={day.date === today} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ day, hijri, isToday }: { day: MonthDay; hijri: boolean; isToday: boolean }) {
  const t = useWords('deadlines')
  const said = [
    isToday && t('settings.year.today'),
    day.mark !== 'open' && t(`settings.year.${day.mark}`),
    day.name,
  ]
  const told = said.filter(Boolean).join(': ')
  return (
    <span
      title={told || undefined}
      aria-current={isToday ? 'date' : undefined}
      className={`day-mark day-${day.mark} ${isToday ? 'outline-2 outline-brand-dark' : ''}`}
    >
      {day.day}
      {hijri && <span className="block text-small font-normal text-muted">{day.hijri}</span>}
      {day.mark !== 'open' && day.mark !== 'closed' && <span className="sr-only"> {told}</span>}
    </span>
  )
}

function weeksOf({ blanks, days }: MonthView): { key: string; days: (MonthDay | null)[] }[] {
  const cells = [...Array.from({ length: blanks }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => ({
    key: `week-${week}`,
    days: Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  }))
}
