import type { Instant } from '../../language/core/instant.ts'
import { EmptyState } from '../../ui/emptyState.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Limit } from '../core/limit.ts'
import type { Clock } from '../core/terms.ts'

type Result = {
  readonly clock: Clock
  readonly limit: Limit
  readonly due: Instant
  readonly zone: string
  /** By the hours of intake, though another calendar was asked for. */
  readonly byIntake: boolean
  readonly steps: readonly string[] | null
}

/** When each clock runs out, by the organisation's own clock, and the way there. */
export function DueResults({ results }: { results: readonly Result[] }) {
  const t = useWords('deadlines')
  if (results.length === 0) return <EmptyState title={t('settings.due.none')} />
  return (
    <ul className="space-y-6">
      {results.map((result) => (
        <li key={result.clock} className="card">
          <Explained {...result} />
        </li>
      ))}
    </ul>
  )
}

function Explained({ clock, limit, due, zone, byIntake, steps }: Result) {
  const t = useWords('deadlines')
  const name = t(`settings.clock.${clock}`)
  const amount = t(`settings.amount.${limit.unit}`, { count: limit.amount })
  return (
    <>
      <h2 className="text-large">{t('settings.due.result', { clock: name, limit: amount })}</h2>
      <p className="mt-1 font-strong">
        <Moment at={due} zone={zone} hijri />
      </p>
      {byIntake && <p className="mt-2 text-small text-muted">{t('settings.due.intake')}</p>}
      {steps ? (
        <ol className="mt-3 list-decimal space-y-1 ps-6 text-small" aria-label={t('settings.due.steps')}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p className="mt-2 text-small text-muted">{t('settings.due.delay-notice')}</p>
      )}
    </>
  )
}
