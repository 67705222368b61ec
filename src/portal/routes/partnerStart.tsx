import { redirect } from 'react-router'
import { partnerActs } from '../../cases/core/partnerActs.ts'
import { readReference } from '../../cases/core/reference.ts'
import { partnerCase } from '../../cases/store/queries/partnerCase.ts'
import { Banner } from '../../ui/banner.tsx'
import { databaseContext } from '../../ui/context.ts'
import { EmptyState } from '../../ui/emptyState.tsx'
import { officerContext } from '../../ui/officer.ts'
import { Pager } from '../../ui/pager.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/partnerStart.ts'
import { PartnerSearch } from './partnerSearch.tsx'
import { readPartnerList } from './partnerStartReading.ts'
import { PartnerTable } from './partnerTable.tsx'

/** What a partner officer's body has of cases: by due date, what is late, who has it; what it answered; one by its number. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const query = new URL(request.url).searchParams
  const typed = query.get('reference')?.trim() ?? ''
  if (typed !== '') {
    const found = await partnerCase(insat, { officer, reference: typed })
    if (found && found !== 'over') throw redirect(`/partner/cases/${found.state.reference}`)
  }
  const problem = typed === '' ? null : readReference(typed) ? 'unknown' : 'notReference'
  const done = partnerActs.find((act) => act === query.get('done')) ?? null
  return { ...(await readPartnerList(insat, officer, query)), typed, problem, done } as const
}

export default function PartnerStart({ loaderData }: Route.ComponentProps) {
  const { list, counts, rows, next, typed, problem, done } = loaderData
  const t = useWords('portal')
  const say = useWords('cases')
  const address = (which: string) => (which === 'open' ? '/partner' : `/partner?list=${which}`)
  const count = (which: string) => (which === 'open' || which === 'late' ? String(counts[which]) : undefined)
  const tabs = (['open', 'late', 'answered'] as const).map((which) => ({
    to: address(which),
    label: t(`partner.list.${which}`),
    current: which === list,
    ...(count(which) === undefined ? {} : { count: count(which) ?? '' }),
  }))
  return (
    <>
      {done && <Banner tone="good" live title={say(`partnerAct.${done}.done`)} />}
      <PageTitle title={t('partner.title')} wrong={problem !== null}>
        {t('partner.lead')}
      </PageTitle>
      <PartnerSearch typed={typed} problem={problem && t(`partner.search.${problem}`)} />
      <Tabs label={t('partner.lists')} tabs={tabs} />
      {rows.length > 0 ? (
        <PartnerTable caption={t(`partner.list.${list}`)} rows={rows} list={list} />
      ) : (
        <EmptyState title={t(`partner.none.${list}`)} />
      )}
      <Pager
        next={next ? `/partner?${new URLSearchParams({ list, after: next })}` : undefined}
        first={loaderData.paged ? address(list) : undefined}
      />
    </>
  )
}
