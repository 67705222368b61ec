import { Badge } from '../../ui/badge.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import { ClockLine, Escalation, RunningClock, Small } from './caseClockLine.tsx'
import type { caseClocksOf } from './caseClocksReading.ts'
import { TimeLeft } from './timeLeft.tsx'

type Clocks = ReturnType<typeof caseClocksOf>
type Props = { readonly clocks: Clocks; readonly head: { readonly round: number } }

/** Every clock of the case: how long it has in words, the exact moment below, to whom it went up and who has it in hand. */
export function CaseClocks({ clocks, head: { round } }: Props) {
  const t = useWords('desk')
  const { running, urgent, paused, promised, hours } = clocks
  return (
    <section aria-labelledby="clocks" className="card p-4 lg:p-5">
      <h2 id="clocks" className="mb-1 text-large">
        {t('case.clocks.title')}
      </h2>
      {running.length === 0 && !paused && <p className="text-muted">{t('case.clocks.none')}</p>}
      <dl className="divide-y divide-line">
        {urgent && urgent.escalatedTo.length > 0 && (
          <ClockLine term={t('case.clocks.urgent')}>
            <Escalation {...urgent} />
          </ClockLine>
        )}
        {paused && <Paused paused={paused} />}
        {running.map((clock) => (
          <RunningClock key={clock.clock + (clock.partner ?? '')} {...clock} />
        ))}
        <DelayNotice {...clocks.delayNotice} />
        {promised && (
          <ClockLine term={t(round > 1 ? 'case.clocks.promisedInRound' : 'case.clocks.promised')}>
            <Moment at={promised} hijri />
          </ClockLine>
        )}
        <ClockLine term={t(round > 1 ? 'case.clocks.workedRound' : 'case.clocks.worked')}>
          <Hours count={hours.round} />
        </ClockLine>
        {round > 1 && (
          <ClockLine term={t('case.clocks.workedTotal')}>
            <Hours count={hours.total} />
          </ClockLine>
        )}
      </dl>
    </section>
  )
}

function Paused({ paused: { since, dueAt, late } }: { paused: NonNullable<Clocks['paused']> }) {
  const t = useWords('desk')
  return (
    <ClockLine term={t('case.clocks.paused')}>
      <b>
        <Moment at={since} hijri />
      </b>
      <Small>{t(late ? 'case.clocks.lateWhy' : 'case.clocks.pausedWhy')}</Small>
      {late && <TimeLeft remaining={late} red />}
      <Small>
        <Moment at={dueAt} hijri />
      </Small>
    </ClockLine>
  )
}

/** The duty to say that it takes longer (guide 5.1.11), and the last time that it was said. */
function DelayNotice({ givenAt, duty }: Clocks['delayNotice']) {
  const t = useWords('desk')
  if (!givenAt && !duty) return null
  return (
    <ClockLine term={t('case.clocks.delay')}>
      {duty?.fallen && <Badge tone="warning">{t('case.clocks.delayFallen')}</Badge>}
      {duty && (
        <Small>
          {t(duty.fallen ? 'case.clocks.delayFallenAt' : 'case.clocks.delayAhead')}{' '}
          <Moment at={duty.at} hijri />
        </Small>
      )}
      {givenAt && (
        <Small>
          {t('case.clocks.delayGiven')} <Moment at={givenAt} hijri />
        </Small>
      )}
    </ClockLine>
  )
}

function Hours({ count }: { count: number }) {
  const t = useWords('desk')
  const say = useWords('deadlines')
  return count === 0 ? t('case.clocks.underHour') : say('settings.amount.working-hours', { count })
}
