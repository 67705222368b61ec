import { Link } from 'react-router'
import { mayReceive } from '../../cases/core/access.ts'
import { proposalsNear } from '../../deadlines/store/queries/proposalsNear.ts'
import { hasRole } from '../../staff/core/actor.ts'
import { Banner } from '../../ui/banner.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { Moment } from '../../ui/moment.tsx'
import { officerContext } from '../../ui/officer.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/start.ts'
import { IndicatorCard } from './startFigures.tsx'
import { readFigures, readToday } from './startReading.ts'
import { StartTiles } from './startTiles.tsx'

/** Where an officer's day begins: what waits for them, and how the ministry answers (guide 5.3). */
export async function loader({ context }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const language = context.get(languageContext)
  const [tiles, told] = await Promise.all([readToday(insat, officer), readFigures(insat, officer, language)])
  const administers = hasRole(officer, 'administrator')
  const proposals = administers ? await proposalsNear(insat.db, insat.now()) : 0
  return {
    name: officer.name[language],
    now: insat.now(),
    receives: mayReceive(officer),
    tiles,
    told,
    proposals,
  }
}

export default function DeskStart({ loaderData }: Route.ComponentProps) {
  const t = useWords('desk')
  const { name, now, receives, tiles, told, proposals } = loaderData
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <PageTitle title={t('start.greeting', { name })} />
          <p className="mt-1 text-muted">
            <Moment at={now} detail="day" hijri />
          </p>
        </div>
        {receives && <LinkButton to="/desk/new">{t('start.call')}</LinkButton>}
      </div>
      {proposals > 0 && <Proposals count={proposals} />}
      <section aria-labelledby="today" className="mt-6">
        <h2 id="today">{t('start.today')}</h2>
        <StartTiles tiles={tiles} />
      </section>
      {told && (
        <section aria-labelledby="figures" className="mt-8">
          <h2 id="figures">{t('start.figures')}</h2>
          <p className="mt-1 text-muted">
            {told.departments
              ? t('start.ofDepartments', { departments: told.departments.join(' · ') })
              : t('start.ofEverybody')}
          </p>
          <ul className="mt-4 grid items-start gap-4 md:grid-cols-2 lg:grid-cols-3">
            {told.figures.map((figures) => (
              <IndicatorCard key={figures[0].code} figures={figures} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Reminds the administrator of holidays that come near and are only proposed. */
function Proposals({ count }: { count: number }) {
  const t = useWords('deadlines')
  return (
    <div className="mt-6">
      <Banner tone="warning" title={t('settings.remind.title', { count })}>
        <Link to="/desk/settings/time">{t('settings.title')}</Link>
      </Banner>
    </div>
  )
}
