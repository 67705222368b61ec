import { data, useOutlet, useSearchParams } from 'react-router'
import { readDone } from '../../cases/core/doneNotice.ts'
import { showReference } from '../../cases/core/reference.ts'
import { isolate } from '../../language/core/direction.ts'
import { Banner } from '../../ui/banner.tsx'
import { databaseContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/case.ts'
import { CaseClasses } from './caseClasses.tsx'
import { CaseClocks } from './caseClocks.tsx'
import { CaseCustomer, CustomerNeeds } from './caseCustomer.tsx'
import { CaseHead } from './caseHead.tsx'
import { CaseLinks } from './caseLinks.tsx'
import { CaseMatter, CaseSay } from './caseMatter.tsx'
import { CasePartners } from './casePartners.tsx'
import { readCase } from './caseReading.ts'
import { CaseSources, OutletsUntold } from './caseSources.tsx'
import { CaseSteps } from './caseSteps.tsx'
import { CaseStory } from './caseStory.tsx'
import { CaseTasks } from './caseTasks.tsx'
import { CaseUntold } from './caseUntold.tsx'
import { actOnCustomer } from './customerActs.ts'

/** The page of a case; the form of a step stands inside it, so that the case can be read while one writes. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await readCase(context.get(databaseContext), context.get(officerContext), params.reference)
  if (!found) throw data(null, { status: 404 })
  return found
}

/** Checking the caller and looking at an ID number: both are put on record. */
export function action({ request, context, params }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  return actOnCustomer(insat, context.get(officerContext), params.reference, request)
}

export default function CasePage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useWords('cases')
  const step = useOutlet()
  const [search] = useSearchParams()
  const done = step ? null : readDone(search.get('done'))
  const { head } = loaderData
  const home = `/desk/cases/${head.reference}`
  return (
    <div className="gap-x-8 gap-y-6 max-lg:space-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_auto_1fr]">
      {!step && <CaseTitle {...head} />}
      <div className="lg:col-span-2">
        {done && <Banner tone="good" live title={say(`action.done.${done}`)} />}
        <CaseHead {...loaderData} />
        <div className="mt-3 -mb-6 empty:hidden">
          <CustomerNeeds customer={loaderData.customer} />
          <CaseUntold {...loaderData} home={home} />
          <OutletsUntold {...loaderData} outlets={loaderData.outletsUntold} home={home} />
        </div>
      </div>
      <div className="min-w-0 space-y-6">
        {step ?? <CaseSteps {...loaderData} home={home} />}
        {!loaderData.sources && <CaseSay {...loaderData} answered={actionData} home={home} />}
        {!step && <CaseMatter {...loaderData} />}
      </div>
      <div className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-2">
        {loaderData.sources ? (
          <CaseSources sources={loaderData.sources} />
        ) : (
          <CaseCustomer head={head} customer={loaderData.customer} answered={actionData} home={home} />
        )}
        {/* Beside the form, so that it can be read while one writes. */}
        {step && <CaseMatter {...loaderData} />}
        <CaseLinks {...loaderData} />
        <CaseTasks {...loaderData} />
        <CasePartners {...loaderData} />
        <CaseClocks {...loaderData} />
        <CaseClasses {...loaderData} />
      </div>
      <div className="min-w-0">
        <CaseStory items={loaderData.items} />
      </div>
    </div>
  )
}

function CaseTitle({
  kind,
  reference,
}: Pick<Route.ComponentProps['loaderData']['head'], 'kind' | 'reference'>) {
  const t = useWords(['desk', 'cases', 'ui'])
  const title = t('desk:case.title', {
    kind: t(`cases:kind.${kind}`),
    reference: isolate(showReference(reference)),
  })
  return <title>{`${title} - ${t('ui:site')}`}</title>
}
