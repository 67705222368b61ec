import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { complexities, importances, kinds } from '../core/classes.ts'
import { organisations } from '../store/queries/organisations.ts'
import type { Route } from './+types/due.ts'
import { administrator } from './administrator.ts'
import { useLineageOptions } from './categoryChoice.ts'
import { DateField } from './dateField.tsx'
import { readDue } from './dueReading.ts'
import { DueResults } from './dueResults.tsx'
import { useOrganisationName } from './organisationPick.tsx'

/** “Registered now, due when?”: every clock of a class by an organisation's calendar, each step told as `insat due` tells it. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat, language } = administrator(context)
  const all = (await organisations(db)).filter(({ hasCalendar }) => hasCalendar)
  const query = new URL(request.url).searchParams
  return {
    ...(await readDue(insat, query, all, language)),
    organisations: all.map(({ code, name }) => ({ code, name: name?.[language] ?? null })),
  }
}

export default function DuePage({ loaderData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { results, errors, refused } = loaderData
  return (
    <>
      <PageTitle title={t('settings.due.title')} wrong={Object.keys(errors).length > 0}>
        {t('settings.due.lead')}
      </PageTitle>
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[minmax(18rem,1fr)_2fr]">
        <div>
          <ErrorSummary errors={errors} />
          <DueForm {...loaderData} />
        </div>
        <div>
          {refused && <Banner tone="danger" title={refused} />}
          {results && <DueResults results={results} />}
        </div>
      </div>
    </>
  )
}

function DueForm({ asked, errors, organisations: all }: Route.ComponentProps['loaderData']) {
  const t = useWords('deadlines')
  const say = useWords('cases')
  const nameOf = useOrganisationName()
  const categories = useLineageOptions()
  const field = (name: keyof typeof asked) => ({ name, value: asked[name], error: errors[name] })
  return (
    <form key={JSON.stringify(asked)} noValidate>
      <SelectField
        {...field('organisation')}
        label={t('settings.organisation.label')}
        empty={null}
        options={all.map((one) => ({ value: one.code, label: nameOf(one) }))}
      />
      <SelectField
        {...field('kind')}
        label={say('field.kind')}
        empty={null}
        options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
      />
      <SelectField
        {...field('complexity')}
        label={say('field.complexity')}
        empty={null}
        options={complexities.map((value) => ({ value, label: say(`complexity.${value}`) }))}
      />
      <SelectField
        {...field('importance')}
        label={say('field.importance')}
        empty={null}
        options={importances.map((value) => ({ value, label: say(`importance.${value}`) }))}
      />
      <SelectField
        {...field('category')}
        label={t('settings.limits.category')}
        empty={t('settings.limits.all')}
        options={categories}
      />
      <DateField {...field('date')} label={t('settings.due.date')} />
      <TextField
        {...field('time')}
        label={t('settings.due.time')}
        hint={t('settings.due.timeHint')}
        dir="ltr"
        width="short"
        autoComplete="off"
      />
      <Button>{t('settings.due.send')}</Button>
    </form>
  )
}
