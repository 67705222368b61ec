import { data, redirect } from 'react-router'
import { namingFields } from '../../cases/core/refusals.ts'
import { registerCase } from '../../cases/store/handle.ts'
import { categories, choices } from '../../cases/store/queries/categories.ts'
import { linkToken } from '../../customers/store/session.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/new.ts'
import { newFormNumber, readFormNumber } from './formNumber.ts'
import { ComplaintForm } from './newForm.tsx'
import { type Problems, readComplaint } from './newReading.ts'

/** File a complaint, alone and without an account (guide 5.1.8, registration by the customer). */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, secret } = context.get(databaseContext)
  const number = newFormNumber(secret)
  return { categories: await categories(db), remedies: await choices(db, 'remedy'), number }
}

export async function action({ request, context }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const language = context.get(languageContext)
  const form = await readForm(request)
  const wrong = (problems: Problems) =>
    data({ problems, values: form.fields, needs: form.all('needs') }, { status: 422 })
  // People never see this field; programs that fill in everything do.
  if (form.fields.website) return wrong({ form: 'looks-automatic' })
  const said = await readComplaint(insat, form, language)
  if ('problems' in said) return wrong(said.problems)
  const id = readFormNumber(insat.secret, form.fields.number)
  if (!id) return wrong({ form: 'other' })
  const outcome = await registerCase(insat, { type: 'public' }, said, { id })
  // The same form once more, by a double press or a reload, leads to the same receipt.
  if ('refused' in outcome && outcome.refused !== 'already-registered')
    return wrong({ [namingFields[outcome.refused] ?? 'form']: outcome.refused })
  throw redirect(`/${language}/c/${linkToken(insat.secret, id)}/receipt`)
}

export default function New({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('portal')
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('new.title')} wrong={actionData !== undefined}>
        {t('new.lead')}
      </PageTitle>
      <ComplaintForm {...loaderData} sent={actionData} />
    </div>
  )
}
