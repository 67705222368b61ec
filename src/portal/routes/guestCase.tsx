import { data, useSearchParams } from 'react-router'
import { partnerActs } from '../../cases/core/partnerActs.ts'
import { partnerCase } from '../../cases/store/queries/partnerCase.ts'
import { Banner } from '../../ui/banner.tsx'
import { databaseContext } from '../../ui/context.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/guestCase.ts'
import { readPartnerCase } from './partnerReading.ts'
import { PartnerView } from './partnerView.tsx'

/** The same page for whoever comes by the signed link of one case for a body without accounts; nothing of it once the case has left the body. */
export async function loader({ context, params: { token } }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const found = await partnerCase(insat, { token })
  if (!found) throw data(null, { status: 404 })
  return { shown: found === 'over' ? null : await readPartnerCase(insat, found) }
}

export default function GuestCase({ loaderData: { shown }, params: { lang, token } }: Route.ComponentProps) {
  const [search] = useSearchParams()
  const done = search.get('done')
  if (!shown) return <Over done={done} />
  return <PartnerView {...shown} home={`/${lang}/p/${token}`} done={done} />
}

function Over({ done }: { done: string | null }) {
  const t = useWords('portal')
  const say = useWords('cases')
  const act = partnerActs.find((known) => known === done)
  return (
    <div className="max-w-3xl">
      {act && <Banner tone="good" live title={say(`partnerAct.${act}.done`)} />}
      <PageTitle title={t('partner.over.title')}>{t('partner.over.text')}</PageTitle>
    </div>
  )
}
