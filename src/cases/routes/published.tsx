import { data, redirect } from 'react-router'
import { uuidv7 } from '../../postgres/id.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { mayReceiveMedia } from '../core/access.ts'
import { categories } from '../store/queries/categories.ts'
import { allOutlets } from '../store/queries/outlets.ts'
import type { Route } from './+types/published.ts'
import { PublishedForm } from './publishedForm.tsx'
import { takePublished } from './publishedReading.ts'

/** What an outlet published, entered by whoever found it (guide 5.2: recorded in the system for study). */
export async function loader({ context }: Route.LoaderArgs) {
  if (!mayReceiveMedia(context.get(officerContext))) throw data(null, { status: 403 })
  const { db } = context.get(databaseContext)
  const [tree, outlets] = await Promise.all([categories(db), allOutlets(db)])
  return {
    tree,
    outlets: outlets.filter(({ retired }) => !retired).map(({ code, name }) => ({ code, name })),
    language: context.get(languageContext),
    number: uuidv7(),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const officer = context.get(officerContext)
  if (!mayReceiveMedia(officer)) throw data(null, { status: 403 })
  const form = await readForm(request)
  const taken = await takePublished(context.get(databaseContext), officer, form)
  if ('problems' in taken) return data({ problems: taken.problems, values: form.fields }, { status: 422 })
  throw redirect(`/desk/cases/${taken.registered}`)
}

export default function Published({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('media.entry.title')} wrong={actionData !== undefined}>
        {t('media.entry.lead')}
      </PageTitle>
      <PublishedForm {...loaderData} sent={actionData} />
    </div>
  )
}
