import { data, Link, redirect } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/emptyState.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { DayMark } from '../core/yearDays.ts'
import { calendarOf } from '../store/queries/calendarOf.ts'
import { organisations } from '../store/queries/organisations.ts'
import type { Route } from './+types/year.ts'
import { administrator } from './administrator.ts'
import { DayTable } from './dayTable.tsx'
import { Done } from './done.tsx'
import { History } from './history.tsx'
import { readHistory } from './historyReading.ts'
import { MonthGrid } from './monthGrid.tsx'
import { Organisations } from './organisationPick.tsx'
import { ProposeForm } from './proposeForm.tsx'
import { Recalculation } from './recalculation.tsx'
import { yearAct } from './yearActs.ts'
import { address, formAddress, readAsked } from './yearAddress.ts'
import { duties, monthViews, specialRows, todayOf } from './yearReading.ts'

/** A year of one organisation at a glance: days off, Ramadan hours, what is proposed and waits to be confirmed. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat, officer, language } = administrator(context)
  const all = await organisations(db)
  const { dates } = officer
  const readsHijri = dates === 'hijri' || dates === 'both'
  const asked = readAsked(new URL(request.url).searchParams, all, insat.now(), readsHijri)
  const calendar = await calendarOf(db, asked.organisation)
  if (!calendar) throw data(null, { status: 404 })
  const today = todayOf(calendar, insat.now())
  const rules = all.find(({ code }) => code === asked.organisation)?.name ? 'company' : 'government'
  return {
    asked,
    today,
    rules,
    organisations: all.map(({ code, name, hasCalendar }) => ({
      ...{ code, hasCalendar },
      name: name?.[language] ?? null,
    })),
    months: monthViews(calendar, asked.year, language),
    special: specialRows(calendar, asked.year, language),
    duties: duties(calendar, asked.year, today, rules),
    ...(await readHistory(insat, language)),
  } as const
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, insat, officer, language } = administrator(context)
  const asked = readAsked(new URL(request.url).searchParams, await organisations(db), insat.now())
  const acted = await yearAct(insat, officer, asked, await readForm(request), language)
  if ('errors' in acted) return data(acted, { status: 422 })
  return redirect(address({ ...asked, ...acted.to }, acted.done))
}

export default function Year({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { asked, today, rules, months, special, duties: due } = loaderData
  return (
    <>
      <PageTitle title={t('settings.title')} wrong={actionData !== undefined}>
        {t('settings.lead')}
      </PageTitle>
      <div className="mt-6">
        <ErrorSummary errors={actionData?.errors} />
        <Done />
        {due.near > 0 && (
          <Banner tone="warning" title={t('settings.remind.title', { count: due.near })}>
            {t('settings.remind.text')}
          </Banner>
        )}
        <Organisations asked={asked} organisations={loaderData.organisations} />
        <YearHead asked={asked} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {months.map((month) => (
            <MonthGrid key={month.title} month={month} hijri={asked.hijri} today={today} />
          ))}
        </div>
        <section aria-labelledby="days" className="mt-8">
          <h2 id="days">{t('settings.year.list', { year: asked.year })}</h2>
          <p className="my-4 flex flex-wrap gap-3">
            <LinkButton to={address(asked, null, 'days')}>{t('settings.year.declare')}</LinkButton>
            <LinkButton look="secondary" to={address(asked, null, 'import')}>
              {t('settings.year.import')}
            </LinkButton>
          </p>
          {special.length > 0 ? (
            <DayTable asked={asked} rows={special} />
          ) : (
            <EmptyState title={t('settings.year.none')} />
          )}
        </section>
        {due.proposable > 0 && asked.organisation !== 'intake' && (
          <ProposeForm asked={asked} rules={rules} bare={due.isBare} />
        )}
        <Recalculation action={formAddress(asked)} rows={loaderData.recalculations} wrong={actionData} />
        <History rows={loaderData.history} />
      </div>
    </>
  )
}

const marks: readonly DayMark[] = ['closed', 'holiday', 'hours', 'proposed']

function YearHead({ asked }: { asked: ReturnType<typeof readAsked> }) {
  const t = useWords('deadlines')
  const link = 'button button-quiet'
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2>{t('settings.year.title', { year: asked.year })}</h2>
        <Link className={link} to={address({ ...asked, year: asked.year - 1 })}>
          {t('settings.year.previous')}
        </Link>
        <Link className={link} to={address({ ...asked, year: asked.year + 1 })}>
          {t('settings.year.next')}
        </Link>
        <Link className={link} to={address({ ...asked, hijri: !asked.hijri })}>
          {t(asked.hijri ? 'settings.year.withoutHijri' : 'settings.year.withHijri')}
        </Link>
      </div>
      <ul aria-label={t('settings.year.legend')} className="mb-4 flex flex-wrap gap-x-5 gap-y-2 text-small">
        {marks.map((mark) => (
          <li key={mark} className="flex items-center gap-2">
            <span aria-hidden="true" className={`day-mark day-${mark}`}>
              1
            </span>
            {t(`settings.year.${mark}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
