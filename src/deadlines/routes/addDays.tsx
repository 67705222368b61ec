import { data, redirect } from 'react-router'
import type { Language } from '../../language/core/language.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { type Form, readForm } from '../../ui/readForm.ts'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Special } from '../core/calendar.ts'
import { typedHours } from '../core/typedHours.ts'
import { changeCalendar } from '../store/change.ts'
import { organisations } from '../store/queries/organisations.ts'
import { problemText } from '../words/problemText.ts'
import type { Route } from './+types/addDays.ts'
import { administrator } from './administrator.ts'
import { Back } from './back.tsx'
import { DateField } from './dateField.tsx'
import { fieldProblems, readDay, wrong } from './problems.ts'
import { address, readAsked } from './yearAddress.ts'

const kinds = ['off', 'hours', 'everyDay'] as const

/** A holiday, a closure or special hours, from a date to another. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat } = administrator(context)
  return { asked: readAsked(new URL(request.url).searchParams, await organisations(db), insat.now()) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, insat, officer, language } = administrator(context)
  const asked = readAsked(new URL(request.url).searchParams, await organisations(db), insat.now())
  const form = await readForm(request)
  const errors: Record<string, string> = {}
  const day = readSpecial(form, language, errors)
  if (Object.keys(errors).length > 0) return data(wrong(form, errors), { status: 422 })
  const changed = await changeCalendar(insat, officer, asked.organisation, { type: 'add-days', days: [day] })
  if ('problems' in changed)
    return data(wrong(form, fieldProblems(changed.problems, language)), { status: 422 })
  if ('refused' in changed) throw data(null, { status: 403 })
  return redirect(address({ ...asked, year: Number(day.from.slice(0, 4)) }, 'add-days'))
}

function readSpecial(form: Form, language: Language, errors: Record<string, string>): Special {
  const needed = problemText('needed', language)
  const from = readDay(form, 'from', language, errors)
  const to = form.fields.to ? readDay(form, 'to', language, errors) : from
  const name = { ar: form.fields['name-ar'] ?? '', en: form.fields['name-en'] ?? '' }
  if (name.ar === '') errors['name-ar'] = needed
  if (name.en === '') errors['name-en'] = needed
  const kind = kinds.find((one) => one === form.fields.kind)
  if (!kind) errors.kind = needed
  if (kind === 'off' || !kind) return { from, to, name, hours: 'off' }
  const hours = typedHours(form.fields.hours ?? '')
  if ('refused' in hours) errors.hours = problemText(hours.refused, language)
  const kept = 'refused' in hours ? [] : hours
  return { from, to, name, hours: kept, ...(kind === 'hours' && { weekdaysOnly: true }) }
}

export default function AddDays({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { asked } = loaderData
  const field = (name: string) => ({
    name,
    value: actionData?.values[name],
    error: actionData?.errors[name],
  })
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('settings.add.title')} wrong={actionData !== undefined}>
        {t('settings.add.lead')}
      </PageTitle>
      <form method="post" action={address(asked, null, 'days')} noValidate className="mt-6">
        <CsrfField />
        <ErrorSummary errors={actionData?.errors} />
        <DateField {...field('from')} label={t('settings.add.from')} />
        <DateField {...field('to')} label={t('settings.add.to')} hint={t('settings.add.toHint')} optional />
        <TextField {...field('name-ar')} label={t('settings.add.nameAr')} width="medium" maxLength={200} />
        <TextField {...field('name-en')} label={t('settings.add.nameEn')} width="medium" maxLength={200} />
        <RadioGroup
          {...field('kind')}
          label={t('settings.add.kind')}
          value={actionData?.values.kind ?? 'off'}
          options={kinds.map((value) => ({ value, label: t(`settings.add.${value}`) }))}
        />
        <TextField
          {...field('hours')}
          label={t('settings.add.hoursField')}
          hint={t('settings.add.hoursHint')}
          dir="ltr"
          width="medium"
          maxLength={200}
          optional
        />
        <Button>{t('settings.add.send')}</Button>
      </form>
      <Back to={address(asked)} />
    </div>
  )
}
