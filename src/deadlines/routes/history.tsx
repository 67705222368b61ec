import { Disclosure } from '../../ui/disclosure.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { readHistory } from './historyReading.ts'

type Row = Awaited<ReturnType<typeof readHistory>>['history'][number]

const known = [
  'add-days',
  'confirm-days',
  'remove-days',
  'set-week',
  'begin-calendar',
  'set-limits',
  'set-ladder',
] as const

/** Who changed what, newest first. */
export function History({ rows }: { rows: readonly Row[] }) {
  const t = useWords('deadlines')
  if (rows.length === 0) return null
  return (
    <div className="mt-8">
      <Disclosure summary={t('settings.year.history')}>
        <ul className="space-y-2">
          {rows.map(({ id, at, what, who }) => {
            const change = known.find((one) => one === what)
            return (
              <li key={id}>
                {t('settings.year.changed', { what: change ? t(`settings.change.${change}`) : what, who })} ·{' '}
                <Moment at={at} />
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </div>
  )
}
