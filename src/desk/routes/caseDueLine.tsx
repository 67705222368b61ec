import { Badge } from '../../ui/badge.tsx'
import { Moment } from '../../ui/moment.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Due } from './caseDue.ts'

/** The time left in words, red when it is over; the exact moments on opening it. */
export function CaseDue({ due }: { due: Due }) {
  const t = useWords('desk')
  const say = useWords('cases')
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-lead">
        <TimeLeft due={due} />
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

const field = { answer: 'dueAt', paused: 'dueAt', confirm: 'confirmBy', closed: 'closedAt' } as const

function TimeLeft({ due: { what, at, remaining, ground } }: { due: Due }) {
  const t = useWords('desk')
  const say = useWords(['deadlines', 'cases'])
  if (what === 'closed')
    return (
      <span>
        {t('case.due.closed')}: {ground && say(`cases:ground.${ground}`)} · <Moment at={at} detail="day" />
      </span>
    )
  // Silence past the customer's time is nobody's delay.
  const late = remaining?.late === true && what !== 'confirm'
  const left =
    remaining &&
    say(`remaining.${remaining.late ? 'late' : 'left'}_${remaining.unit}`, { count: remaining.count })
  return (
    <span>
      {t(`case.due.${what}`)}
      {left && ': '}
      {left && (late ? <Badge tone="danger">{left}</Badge> : <b>{left}</b>)}
    </span>
  )
}
