import { data, redirect } from 'react-router'
import { newPhraseSeed } from '../../customers/store/handle.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { mayReceive } from '../core/access.ts'
import { maySetImportance } from '../core/policy.ts'
import { categories } from '../store/queries/categories.ts'
import { readRules } from '../store/queries/rules.ts'
import type { Route } from './+types/call.ts'
import { findCallers } from './callersReading.ts'
import type { Sent } from './callFields.ts'
import { CallForm } from './callForm.tsx'
import { CallPhrase } from './callPhrase.tsx'
import { takeCall } from './callReading.ts'

/**
 * A call, or somebody at the counter, registered in one screen (guide 5.1.8: reception by a specialised team; 5.1.9:
 * first contact). `?phone=` brings the caller, so that a telephone exchange can open it.
 */
export async function loader({ request, context }: Route.LoaderArgs) {
  const officer = context.get(officerContext)
  if (!mayReceive(officer)) throw data(null, { status: 403 })
  const insat = context.get(databaseContext)
  const language = context.get(languageContext)
  const phone = new URL(request.url).searchParams.get('phone')
  const [{ policy }, tree, units, callers] = await Promise.all([
    readRules(insat.db),
    categories(insat.db),
    departments(insat.db),
    phone ? findCallers(insat, officer, phone) : null,
  ])
  const unitNames = new Map(units.map(({ code, name }) => [code, name[language]]))
  const named = tree.map(({ department, ...category }) => ({
    ...category,
    department: unitNames.get(department) ?? department,
  }))
  const setsImportance = maySetImportance(policy, officer)
  return { tree: named, setsImportance, callers, number: uuidv7(), seed: newPhraseSeed() }
}

export async function action({ request, context }: Route.ActionArgs) {
  const officer = context.get(officerContext)
  if (!mayReceive(officer)) throw data(null, { status: 403 })
  const insat = context.get(databaseContext)
  const form = await readForm(request)
  const back = async (problems: Sent['problems'], values = form.fields) => {
    const callers = values.phone ? await findCallers(insat, officer, values.phone) : null
    return { problems, values, needs: form.all('needs'), callers } satisfies Sent
  }
  const { find, caller } = form.fields
  if (find !== undefined) return back({})
  if (caller !== undefined) {
    const sent = await back({})
    const name = sent.callers?.callers.find(({ id }) => id === caller)?.name
    return { ...sent, values: { ...form.fields, name: name ?? '' } }
  }
  const taken = await takeCall(insat, officer, form)
  if ('problems' in taken) return data(await back(taken.problems), { status: 422 })
  if ('phrase' in taken) return data(taken, { headers: keptNowhere })
  throw redirect(
    'added' in taken
      ? `/desk/cases/${taken.added}?done=add-information`
      : `/desk/cases/${taken.registered}/receipt`,
  )
}

/** A pass-phrase is shown once: no browser keeps the page. */
const keptNowhere = { 'cache-control': 'no-store' }

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders
}

export default function Call({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  if (actionData && 'phrase' in actionData) return <CallPhrase {...actionData} />
  const wrong = actionData !== undefined && Object.keys(actionData.problems).length > 0
  return (
    <>
      <PageTitle title={t('call.title')} wrong={wrong} />
      <p className="mt-1 text-small text-muted max-sm:hidden">{t('call.keys')}</p>
      <CallForm {...loaderData} sent={actionData} />
    </>
  )
}
