import { data } from 'react-router'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import { hasRole } from '../../staff/core/actor.ts'
import { Button } from '../../ui/button.tsx'
import { databaseContext } from '../../ui/context.ts'
import { EmptyState } from '../../ui/emptyState.tsx'
import { officerContext } from '../../ui/officer.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { lastDays } from '../core/periods.ts'
import { partnerScorecard } from '../store/queries/partnerScorecard.ts'
import type { Route } from './+types/scorecard.ts'
import { ScorecardFigures } from './scorecardFigures.tsx'

const lengths = ['30', '90', '180', '365'] as const

/** A body's own figures, for its coordinator, over a period to be chosen. Nobody else finds a page here. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  if (!hasRole(officer, 'coordinator') || officer.partner === null) throw data(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('days')
  const days = lengths.find((known) => known === asked) ?? '90'
  const { zone } = (await readClocks(insat.db)).calendar
  const { present } = lastDays(zone, insat.now(), Number(days))
  return { days, card: await partnerScorecard(insat, officer.partner, present) } as const
}

export default function ScorecardPage({ loaderData: { days, card } }: Route.ComponentProps) {
  const t = useWords('reports')
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('scorecard.title')}>{t('scorecard.lead')}</PageTitle>
      <form action="/partner/figures" className="mt-6 flex flex-wrap items-end gap-x-3">
        <SelectField
          name="days"
          value={days}
          empty={null}
          label={t('scorecard.period')}
          options={lengths.map((value) => ({ value, label: t('scorecard.days', { count: Number(value) }) }))}
        />
        <div className="mb-6">
          <Button look="secondary">{t('scorecard.show')}</Button>
        </div>
      </form>
      {card.all.given === 0 ? <EmptyState title={t('scorecard.none')} /> : <ScorecardFigures card={card} />}
    </div>
  )
}
