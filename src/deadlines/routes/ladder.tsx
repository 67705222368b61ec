import { data, redirect } from 'react-router'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import { editionInForce, type LadderRow } from '../core/ladder.ts'
import { tomorrow } from '../core/tomorrow.ts'
import { changeLadder } from '../store/change.ts'
import { readClocks } from '../store/queries/clocks.ts'
import { dayText } from '../words/dayText.ts'
import { problemText } from '../words/problemText.ts'
import type { Route } from './+types/ladder.ts'
import { administrator } from './administrator.ts'
import { Done } from './done.tsx'
import { readRungs } from './ladderActs.ts'
import { LadderForm } from './ladderForm.tsx'
import { wrong } from './problems.ts'

const home = '/desk/settings/time/ladder'

/** The escalation ladder: each edition as a table, and the form for the next. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, insat } = administrator(context)
  const { ladder, calendar } = await db.transaction().execute((trx) => readClocks(trx))
  const inForce = editionInForce(ladder, insat.now(), calendar.zone)
  const since = inForce[0]?.validFrom ?? ''
  const later = [...new Set(ladder.map(({ validFrom }) => validFrom))].filter((day) => day > since)
  const editions = [since, ...later.toSorted()].map((validFrom) => ({
    validFrom,
    rows: ladder.filter((row) => row.validFrom === validFrom),
  }))
  return { editions, inForce, tomorrow: tomorrow(calendar.zone, insat.now()) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { insat, officer, language } = administrator(context)
  const form = await readForm(request)
  const read = readRungs(form, language)
  if ('errors' in read) return data(wrong(form, read.errors), { status: 422 })
  const changed = await changeLadder(insat, officer, read.rows)
  if ('done' in changed) return redirect(`${home}?done=set-ladder`)
  if (changed.refused === 'not-allowed') throw data(null, { status: 403 })
  return data(wrong(form, { validFrom: problemText(changed.refused, language) }), { status: 422 })
}

export default function Ladder({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { editions, inForce, tomorrow } = loaderData
  return (
    <>
      <PageTitle title={t('settings.ladder.title')} wrong={actionData !== undefined}>
        {t('settings.ladder.lead')}
      </PageTitle>
      <div className="mt-6">
        <ErrorSummary errors={actionData?.errors} />
        <Done />
        {editions.map(({ validFrom, rows }) => (
          <Edition key={validFrom} validFrom={validFrom} rows={rows} />
        ))}
        <LadderForm action={home} proposed={inForce} validFrom={tomorrow} wrong={actionData} />
      </div>
    </>
  )
}

function Edition({ validFrom, rows }: { validFrom: string; rows: readonly LadderRow[] }) {
  const t = useWords('deadlines')
  const language = useLanguage()
  const whenOf = (row: LadderRow): string => {
    if (row.when === 'urgent' || row.when === 'at') return t(`settings.ladder.${row.when}`)
    const amount = t(`settings.amount.${row.unit}`, { count: row.amount })
    return t(`settings.ladder.${row.when}`, { amount })
  }
  return (
    <div className="mb-8">
      <Table
        caption={t('settings.ladder.caption', { date: dayText(validFrom, language) })}
        captionShown
        rows={rows}
        rowKey={(row) => JSON.stringify(row)}
        columns={[
          {
            key: 'clock',
            header: t('settings.limits.clock'),
            cell: (row) =>
              row.when === 'urgent' ? t('settings.ladder.urgentClock') : t(`settings.clock.${row.clock}`),
          },
          { key: 'when', header: t('settings.ladder.when'), cell: whenOf },
          {
            key: 'to',
            header: t('settings.ladder.to'),
            cell: ({ to }) => t(`settings.reader.${to}`),
          },
          {
            key: 'hour',
            header: t('settings.ladder.anyHour'),
            cell: (row) =>
              t(row.when === 'urgent' || row.anyHour ? 'settings.ladder.yes' : 'settings.ladder.no'),
          },
        ]}
      />
    </div>
  )
}
