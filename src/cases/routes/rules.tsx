import { data, redirect, useSearchParams } from 'react-router'
import { officerNames, officersInService } from '../../staff/store/queries/officers.ts'
import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { firstProblems } from '../../ui/fieldErrors.ts'
import { LastChanges } from '../../ui/lastChanges.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { policySchema } from '../core/policy.schema.ts'
import { changePolicy } from '../store/editPolicy.ts'
import { readRules } from '../store/queries/rules.ts'
import { settingChanges } from '../store/queries/settingChanges.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'
import type { Route } from './+types/rules.ts'
import { administrator } from './administrator.ts'
import { readChanges } from './editReading.ts'
import { RulesForm } from './rulesForm.tsx'

const home = '/desk/settings/rules'
const words = { ar: ar.settings.rules, en: en.settings.rules }

/** What the ministry decides for every case: the last round, attempts before giving up, who sets importance (guide 5.1.8 to 5.1.10). */
export async function loader({ context }: Route.LoaderArgs) {
  const { insat, language } = administrator(context)
  const { db } = insat
  const [{ policy }, officers, changes] = await Promise.all([
    db.transaction().execute((trx) => readRules(trx)),
    officersInService(db),
    settingChanges(db, 'policy', 20),
  ])
  const ids = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((one) => one?.importanceTeam ?? []),
  )
  const names = await officerNames(db, ids.map(String))
  const nameOf = () => ({ ar: words.ar.name, en: words.en.name })
  const value = (_: string, id: string) => names.get(id)?.[language]
  return {
    policy,
    officers: officers.map(({ id, name }) => ({ id, name: name[language] })),
    changes: await readChanges(insat, 'policy', { language, nameOf, value }),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { insat, officer, language } = administrator(context)
  const { fields, all } = await readForm(request)
  const team = all('importanceTeam')
  const parsed = policySchema.safeParse({
    lastRound: fields.lastRound ?? '',
    attemptsBeforeGivingUp: fields.attemptsBeforeGivingUp ?? '',
    importanceTeam: team,
  })
  if (!parsed.success) {
    const texts: Readonly<Record<string, string>> = words[language]
    const problems = Object.entries(firstProblems(parsed.error.issues))
    const errors = Object.fromEntries(problems.map(([field, code]) => [field, texts[code] ?? code]))
    return data({ errors, values: fields, team }, { status: 422 })
  }
  await changePolicy(insat, officer, parsed.data)
  throw redirect(`${home}?done=change`)
}

export default function Rules({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { changes, ...form } = loaderData
  const [query] = useSearchParams()
  return (
    <>
      <PageTitle title={t('settings.rules.title')} wrong={actionData !== undefined}>
        {t('settings.rules.lead')}
      </PageTitle>
      <div className="mt-6">
        <ErrorSummary errors={actionData?.errors} />
        {query.has('done') && <Banner tone="good" live title={t('settings.rules.saved')} />}
        <RulesForm {...form} home={home} wrong={actionData} />
        <LastChanges rows={changes} />
      </div>
    </>
  )
}
