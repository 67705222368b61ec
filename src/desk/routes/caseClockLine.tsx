import type { ReactNode } from 'react'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { caseClocksOf } from './caseClocksReading.ts'
import { TimeLeft } from './timeLeft.tsx'

type Clock = ReturnType<typeof caseClocksOf>['running'][number]

/** A clock that runs: the time left, the exact moment, and what its lateness set off. */
export function RunningClock({ clock, dueAt, remaining, ...gone }: Clock) {
  const say = useWords('deadlines')
  return (
    <ClockLine term={say(`settings.clock.${clock}`)}>
      {/* Silence past the customer's time is nobody's delay. */}
      <TimeLeft remaining={remaining} red={clock !== 'objection'} />
      <Small>
        <Moment at={dueAt} hijri />
      </Small>
      {gone.escalatedTo.length > 0 && <Escalation {...gone} />}
    </ClockLine>
  )
}

/** To whom it went up, and whether one of them has it in hand. */
export function Escalation({ escalatedTo, inHand }: Pick<Clock, 'escalatedTo' | 'inHand'>) {
  const t = useWords('desk')
  const say = useWords('deadlines')
  return (
    <div className="mt-1 border-s-4 border-warning ps-2 text-small">
      <p>{t('case.clocks.escalated')}</p>
      <ul>
        {escalatedTo.map(({ to, at }) => (
          <li key={to}>
            <b>{say(`settings.reader.${to}`)}</b> · <Moment at={at} detail="day" />
          </li>
        ))}
      </ul>
      {inHand ? (
        <p>
          {t('case.clocks.inHand')} <bdi className="font-strong">{inHand.name}</bdi> ·{' '}
          <Moment at={inHand.at} detail="day" />
        </p>
      ) : (
        <p>{t('case.clocks.notInHand')}</p>
      )}
    </div>
  )
}

/** One line of the clocks. */
export function ClockLine({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="py-2">
      <dt className="text-small text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function Small({ children }: { children: ReactNode }) {
  return <p className="text-small text-muted">{children}</p>
}
