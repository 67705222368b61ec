import { data, redirect } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { type Interval, weekdays } from '../core/calendar.ts'
import { hoursAsTyped, typedHours } from '../core/typedHours.ts'
import { changeCalendar } from '../store/change.ts'
import { calendarOf } from '../store/queries/calendarOf.ts'
import { organisations } from '../store/queries/organisations.ts'
import { dayText } from '../words/dayText.ts'
import { problemText } from '../words/problemText.ts'
import type { Route } from './+types/week.ts'
import { administrator } from './administrator.ts'
import { DateField } from './dateField.tsx'
import { Hours } from './dayTable.tsx'
import { Done } from './done.tsx'
import { useOrganisationName } from './organisationPick.tsx'
import { fieldProblems, readDay, wrong } from './problems.ts'
import { readAsked } from './yearAddress.ts'

const home = '/desk/settings/time/week'

/** The hours of the week, now and before, and those from a date on. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat, language } = administrator(context)
  const all = await organisations(db)
  const { organisation } = readAsked(new URL(request.url).searchParams, all, insat.now())
  const calendar = await calendarOf(db, organisation)
  const periods = (calendar?.periods ?? []).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const latest = periods[0]?.week
  return {
    organisation,
    periods,
    typed: Object.fromEntries(weekdays.map((day) => [day, hoursAsTyped(latest?.[day] ?? [])])),
    organisations: all
      .filter(({ hasCalendar }) => hasCalendar)
      .map(({ code, name }) => ({ code, name: name?.[language] ?? null })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, insat, officer, language } = administrator(context)
  const all = await organisations(db)
  const { organisation } = readAsked(new URL(request.url).searchParams, all, insat.now())
  const form = await readForm(request)
  const errors: Record<string, string> = {}
  const validFrom = readDay(form, 'validFrom', language, errors)
  const read = weekdays.map((day) => {
    const hours = typedHours(form.fields[day] ?? '')
    if ('refused' in hours) errors[day] = problemText(hours.refused, language)
    return [day, 'refused' in hours ? [] : hours] as const
  })
  if (Object.keys(errors).length > 0) return data(wrong(form, errors), { status: 422 })
  const week = Object.fromEntries(read) as Record<(typeof weekdays)[number], Interval[]>
  const changed = await changeCalendar(insat, officer, organisation, { type: 'set-week', validFrom, week })
  if ('problems' in changed)
    return data(wrong(form, fieldProblems(changed.problems, language)), { status: 422 })
  if ('refused' in changed) throw data(null, { status: 403 })
  return redirect(`${home}?${new URLSearchParams({ organisation, done: 'set-week' })}`)
}

export default function Week({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const nameOf = useOrganisationName()
  const { organisation, organisations: all, periods, typed } = loaderData
  const here = (code: string) => `${home}?${new URLSearchParams({ organisation: code })}`
  return (
    <>
      <PageTitle title={t('settings.week.title')} wrong={actionData !== undefined}>
        {t('settings.week.lead')}
      </PageTitle>
      <div className="mt-6">
        <Done />
        <Tabs
          label={t('settings.organisation.label')}
          tabs={all.map((one) => ({
            to: here(one.code),
            label: nameOf(one),
            current: one.code === organisation,
          }))}
        />
        <Periods periods={periods} />
        <form
          key={organisation}
          method="post"
          action={here(organisation)}
          noValidate
          className="mt-8 max-w-3xl"
        >
          <CsrfField />
          <ErrorSummary errors={actionData?.errors} />
          <DateField
            name="validFrom"
            label={t('settings.week.from')}
            value={actionData?.values.validFrom}
            error={actionData?.errors.validFrom}
          />
          <p className="mb-4 text-small text-muted">{t('settings.week.hint')}</p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {weekdays.map((day) => (
              <TextField
                key={day}
                name={day}
                label={t(`settings.weekday.${day}`)}
                value={actionData?.values[day] ?? typed[day]}
                error={actionData?.errors[day]}
                dir="ltr"
                maxLength={200}
                optional
              />
            ))}
          </div>
          <Button>{t('settings.week.send')}</Button>
        </form>
      </div>
    </>
  )
}

type Periods = Route.ComponentProps['loaderData']['periods']

function Periods({ periods }: { periods: Periods }) {
  const t = useWords('deadlines')
  const language = useLanguage()
  return (
    <Table
      caption={t('settings.week.history')}
      captionShown
      rows={periods}
      rowKey={({ validFrom }) => validFrom}
      columns={[
        {
          key: 'from',
          header: t('settings.week.from'),
          cell: ({ validFrom }) => dayText(validFrom, language),
        },
        ...weekdays.map((day) => ({
          key: day,
          header: t(`settings.weekday.${day}`),
          cell: ({ week }: Periods[number]) => <Hours hours={week[day]} />,
        })),
      ]}
    />
  )
}
