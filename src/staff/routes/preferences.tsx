import { redirect } from 'react-router'
import { dateChoices, formatBoth, formatDate } from '../../language/core/dates.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { databaseContext } from '../../ui/context.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { officerContext } from '../../ui/officer.ts'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { chooseDates } from '../store/handle.ts'
import type { Route } from './+types/preferences.ts'

/** What an officer chooses for themselves, at the desk or in the partners' place: the calendar in which they read dates. */
export function loader({ request, context }: Route.LoaderArgs) {
  const { dates } = context.get(officerContext)
  const saved = new URL(request.url).searchParams.has('saved')
  return { dates, saved, now: context.get(databaseContext).now() }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const { fields } = await readForm(request)
  const dates = dateChoices.find((known) => known === fields.dates)
  if (!dates) return redirect(url.pathname)
  await chooseDates(context.get(databaseContext), context.get(officerContext).id, dates)
  return redirect(`${url.pathname}?saved`)
}

export default function Preferences({ loaderData: { dates, saved, now } }: Route.ComponentProps) {
  const t = useWords('staff')
  const language = useLanguage()
  const examples = {
    gregorian: formatDate(now, language),
    hijri: formatDate(now, language, { calendar: 'islamic-umalqura' }),
    both: formatBoth(now, language),
  }
  return (
    <div className="max-w-3xl">
      {saved && <Banner tone="good" live title={t('preferences.saved')} />}
      <PageTitle title={t('preferences.title')}>{t('preferences.lead')}</PageTitle>
      <form method="post" className="mt-6">
        <CsrfField />
        <RadioGroup
          name="dates"
          label={t('preferences.dates')}
          hint={
            dates ? t('preferences.datesHint') : `${t('preferences.datesHint')} ${t('preferences.notChosen')}`
          }
          value={dates ?? undefined}
          options={dateChoices.map((value) => ({
            value,
            label: t(`preferences.${value}`),
            hint: t('preferences.example', { date: examples[value] }),
          }))}
        />
        <Button>{t('preferences.send')}</Button>
      </form>
    </div>
  )
}
