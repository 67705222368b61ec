import { data, useSearchParams } from 'react-router'
import { partnerCase } from '../../cases/store/queries/partnerCase.ts'
import { databaseContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import type { Route } from './+types/partnerCase.ts'
import { readPartnerCase } from './partnerReading.ts'
import { PartnerView } from './partnerView.tsx'

/** A case for an officer of a body that has it or answered it. */
export async function loader({ context, params: { reference } }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const found = await partnerCase(insat, { officer: context.get(officerContext), reference })
  if (!found || found === 'over') throw data(null, { status: 404 })
  return readPartnerCase(insat, found)
}

export default function PartnerCase({ loaderData }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const home = `/partner/cases/${loaderData.head.reference}`
  return <PartnerView {...loaderData} home={home} done={search.get('done')} />
}
