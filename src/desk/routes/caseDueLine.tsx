import { Moment } from '../../ui/moment.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Due } from './caseDue.ts'
import { TimeLeft } from './timeLeft.tsx'

const field = {
  answer: 'dueAt',
  paused: 'dueAt',
  confirm: 'confirmBy',
  merged: 'mergedAt',
  closed: 'closedAt',
} as const

/** The time left in words, red when it is over; the exact moments on opening it. */
export function CaseDue({ due }: { due: Due }) {
  const t = useWords('desk')
  const say = useWords('cases')
  return (
    <details className="disclosure">
      <summary className="text-lead text-ink no-underline">
        <Summary due={due} />
      </summary>
      <div className="max-w-2xl pb-2">
        <SummaryList
          items={[
            { term: say(`field.${field[due.what]}`), value: <Moment at={due.at} hijri /> },
            { term: t('case.due.first'), value: due.promised && <Moment at={due.promised} hijri /> },
            { term: say('field.ground'), value: due.ground && say(`ground.${due.ground}`) },
            { term: say('field.appealBy'), value: due.appealBy && <Moment at={due.appealBy} hijri /> },
          ]}
        />
      </div>
    </details>
  )
}

function Summary({ due: { what, at, remaining, ground } }: { due: Due }) {
  const t = useWords('desk')
  const say = useWords('cases')
  if (what === 'closed')
    return (
      <span>
        {t('case.due.closed')}: {ground && say(`ground.${ground}`)} · <Moment at={at} detail="day" />
      </span>
    )
  return (
    <span>
      {t(`case.due.${what}`)}
      {remaining && ': '}
      {/* Silence past the customer's time is nobody's delay, so that only our own is red. */}
      {remaining && <TimeLeft remaining={remaining} red={what !== 'confirm'} />}
    </span>
  )
}
