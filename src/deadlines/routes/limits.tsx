import { data, redirect } from 'react-router'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../ui/useWords.ts'
import { kinds } from '../core/classes.ts'
import { tomorrow } from '../core/tomorrow.ts'
import { readClocks } from '../store/queries/clocks.ts'
import { organisations } from '../store/queries/organisations.ts'
import type { Route } from './+types/limits.ts'
import { administrator } from './administrator.ts'
import { Done } from './done.tsx'
import { readHistory } from './historyReading.ts'
import { keepLimit } from './limitActs.ts'
import { LimitForm } from './limitForm.tsx'
import { limitRows } from './limitReading.ts'
import { LimitTable } from './limitTable.tsx'
import { wrong } from './problems.ts'
import { Recalculation } from './recalculation.tsx'
import { recalculate } from './yearActs.ts'

const home = '/desk/settings/time/limits'
const kindOf = (request: Request) => {
  const wanted = new URL(request.url).searchParams.get('kind')
  return kinds.find((kind) => kind === wanted) ?? 'complaint'
}

/** Every limit of a kind, by complexity and importance, with the day from which it is in force (guide 5.1.9). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat, language } = administrator(context)
  const kind = kindOf(request)
  const { timetable, calendar } = await db.transaction().execute((trx) => readClocks(trx))
  const partners = (await organisations(db)).filter(({ name }) => name !== null)
  return {
    kind,
    rows: limitRows(timetable, kind, calendar.zone, insat.now()),
    partners: partners.map(({ code, name }) => ({ code, name: name?.[language] ?? code })),
    validFrom: tomorrow(calendar.zone, insat.now()),
    recalculations: (await readHistory(insat, language)).recalculations,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { insat, officer, language } = administrator(context)
  const kind = kindOf(request)
  const form = await readForm(request)
  const acted =
    form.fields.act === 'recalculate'
      ? await recalculate(insat, officer, null, form, language)
      : await keepLimit(insat, officer, kind, form, language)
  if ('errors' in acted) return data(wrong(form, { ...acted.errors }), { status: 422 })
  return redirect(`${home}?${new URLSearchParams({ kind, done: acted.done })}`)
}

export default function Limits({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const say = useWords('cases')
  const { kind, rows, partners, validFrom, recalculations } = loaderData
  const here = `${home}?kind=${kind}`
  return (
    <>
      <PageTitle title={t('settings.limits.title')} wrong={actionData !== undefined}>
        {t('settings.limits.lead')}
      </PageTitle>
      <div className="mt-6">
        <ErrorSummary errors={actionData?.errors} />
        <Done />
        <Tabs
          label={t('settings.limits.kindOf')}
          tabs={kinds.map((one) => ({
            to: `${home}?kind=${one}`,
            label: say(`kind.${one}`),
            current: one === kind,
          }))}
        />
        <LimitTable kind={kind} rows={rows} partners={partners} />
        <LimitForm action={here} partners={partners} validFrom={validFrom} wrong={actionData} />
        <Recalculation action={here} rows={recalculations} wrong={actionData} />
      </div>
    </>
  )
}
