import { data, redirect } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { specialKey } from '../core/calendarChange.ts'
import { changeCalendar } from '../store/change.ts'
import { calendarOf } from '../store/queries/calendarOf.ts'
import { organisations } from '../store/queries/organisations.ts'
import type { Route } from './+types/confirmDays.ts'
import { administrator } from './administrator.ts'
import { Back } from './back.tsx'
import { asTyped, DateField } from './dateField.tsx'
import { fieldProblems, readDay, wrong } from './problems.ts'
import { address, readAsked } from './yearAddress.ts'

/** Confirms a proposal with the dates that were announced, corrects the dates of other special days, or removes them. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat, language } = administrator(context)
  const query = new URL(request.url).searchParams
  const asked = readAsked(query, await organisations(db), insat.now())
  const key = query.get('key') ?? ''
  const calendar = await calendarOf(db, asked.organisation)
  const found = calendar?.special.find((special) => specialKey(special) === key)
  const days = found && {
    ...{ from: asTyped(found.from), to: asTyped(found.to) },
    ...{ name: found.name[language], proposed: found.proposed ?? false },
  }
  return { asked, key, days: days ?? null }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, insat, officer, language } = administrator(context)
  const query = new URL(request.url).searchParams
  const asked = readAsked(query, await organisations(db), insat.now())
  const key = query.get('key') ?? ''
  const form = await readForm(request)
  const isRemoval = form.fields.act === 'remove'
  const errors: Record<string, string> = {}
  const [from, to] = isRemoval
    ? ['', '']
    : [readDay(form, 'from', language, errors), readDay(form, 'to', language, errors)]
  if (Object.keys(errors).length > 0) return data(wrong(form, errors), { status: 422 })
  const change = isRemoval
    ? ({ type: 'remove-days', key } as const)
    : ({ type: 'confirm-days', key, from, to } as const)
  const changed = await changeCalendar(insat, officer, asked.organisation, change)
  if ('problems' in changed)
    return data(wrong(form, fieldProblems(changed.problems, language)), { status: 422 })
  if ('refused' in changed) throw data(null, { status: 403 })
  return redirect(address(asked, change.type))
}

export default function ConfirmDays({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { asked, key, days } = loaderData
  const isProposed = days?.proposed ?? false
  const title = t(isProposed ? 'settings.confirm.title' : 'settings.confirm.changeTitle', {
    name: days?.name ?? '',
  })
  const here = `${address(asked, null, 'confirm')}&${new URLSearchParams({ key })}`
  return (
    <div className="max-w-3xl">
      <PageTitle title={title} wrong={actionData !== undefined}>
        {isProposed && t('settings.confirm.lead')}
      </PageTitle>
      {days ? (
        <form method="post" action={here} noValidate className="mt-6">
          <CsrfField />
          <ErrorSummary errors={actionData?.errors} />
          {(['from', 'to'] as const).map((name) => (
            <DateField
              key={name}
              name={name}
              label={t(`settings.add.${name}`)}
              value={actionData?.values[name] ?? days[name]}
              error={actionData?.errors[name]}
            />
          ))}
          <p className="flex flex-wrap gap-3">
            <Button name="act" value="confirm">
              {t(isProposed ? 'settings.confirm.send' : 'settings.confirm.change')}
            </Button>
            <Button name="act" value="remove" look="danger">
              {t('settings.confirm.remove')}
            </Button>
          </p>
        </form>
      ) : (
        <Banner tone="warning" title={t('settings.confirm.gone')} />
      )}
      <Back to={address(asked)} />
    </div>
  )
}
