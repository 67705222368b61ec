import { redirect } from 'react-router'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { EmptyState } from '../../ui/emptyState.tsx'
import { officerContext } from '../../ui/officer.ts'
import { Pager } from '../../ui/pager.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../ui/useWords.ts'
import { readPageKey } from '../core/pageKey.ts'
import { queuesFor, shownCount, type WorkQueue } from '../core/queues.ts'
import { countQueues } from '../store/queries/countQueues.ts'
import { listCases } from '../store/queries/listCases.ts'
import type { Route } from './+types/work.ts'
import { CaseTable } from './caseTable.tsx'
import { listed } from './listed.ts'

const pageSize = 50

/** The queues of whoever is signed in, one of them open, by what is due next (guide 5.1.8). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const query = new URL(request.url).searchParams
  const queues = queuesFor(officer)
  const asked = query.get('queue')
  const queue = queues.find((known) => known === asked) ?? queues[0]
  if (!queue || (asked !== null && asked !== queue)) throw redirect('/desk/work')
  const key = query.get('after') ?? ''
  const after = readPageKey(key) ? key : undefined
  const [page, counts] = await Promise.all([
    listCases(insat, officer, { queue, after, limit: pageSize }),
    countQueues(insat, officer, queues),
  ])
  return {
    queue,
    tabs: queues.map((name) => ({ name, count: counts.get(name) ?? 0 })),
    rows: await listed(insat, page.rows, context.get(languageContext)),
    next: page.next,
    isFirst: after === undefined,
  }
}

export default function Work({ loaderData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { queue, tabs, rows, next, isFirst } = loaderData
  return (
    <>
      <PageTitle title={t('lists.title')} />
      <div className="mt-4">
        <Tabs
          label={t('lists.queues')}
          tabs={tabs.map(({ name, count }) => ({
            to: address(name),
            label: t(`lists.queue.${name}`),
            current: name === queue,
            count: shownCount(count),
          }))}
        />
      </div>
      {rows.length > 0 ? (
        <CaseTable caption={t('lists.caption', { queue: t(`lists.queue.${queue}`) })} rows={rows} />
      ) : (
        <EmptyState title={t(`lists.empty.${queue}.title`)}>{t(`lists.empty.${queue}.text`)}</EmptyState>
      )}
      <Pager next={next ? address(queue, next) : undefined} first={isFirst ? undefined : address(queue)} />
    </>
  )
}

function address(queue: WorkQueue, after?: string): string {
  return `/desk/work?${new URLSearchParams({ queue, ...(after && { after }) })}`
}
