import { data, Link, redirect } from 'react-router'
import { showReference } from '../../cases/core/reference.ts'
import { findCaseById } from '../../cases/store/queries/findCase.ts'
import { formatBoth } from '../../language/core/dates.ts'
import { isolate } from '../../language/core/direction.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import { partnerNames } from '../../staff/store/queries/partners.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { surveyAnswerSchema } from '../core/answer.schema.ts'
import { answerSurvey } from '../store/handle.ts'
import { invitationOf } from '../store/session.ts'
import type { Route } from './+types/survey.ts'
import { SurveyForm, type SurveyProblems } from './surveyForm.tsx'

/** The survey of a closed case, by the link of its invitation (guide 5.1.10, 5.1.11, 5.3). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const invitation = await invitationOf(insat, params.token)
  if (!invitation) throw data(null, { status: 404 })
  const { caseId, answeredAt, expiresAt, partner } = invitation
  const stage = answeredAt ? 'thanks' : expiresAt <= insat.now() ? 'over' : 'open'
  const bodies = await partnerNames(insat.db, partner === null ? [] : [partner])
  return { stage, body: [...bodies.values()][0] ?? null, ...(await caseOf(insat, caseId)) } as const
}

/** What the page shows of the case: its number, and until when an appeal is possible. */
async function caseOf(insat: Context, caseId: string) {
  const found = await findCaseById(insat, { type: 'customer', caseId }, caseId)
  const state = found?.state
  const appealBy = state?.status === 'closed' && state.appealBy > insat.now() ? state.appealBy : null
  return { reference: state?.reference ?? '', appealBy }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const { fields } = await readForm(request)
  const invitation = await invitationOf(insat, params.token)
  const parsed = surveyAnswerSchema(invitation?.partner != null).safeParse(fields)
  if (!parsed.success) {
    const problems: SurveyProblems = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [path[0], message]).reverse(),
    )
    return data({ problems, values: fields }, { status: 422 })
  }
  const outcome = await answerSurvey(insat, params.token, parsed.data)
  if ('refused' in outcome && outcome.refused === 'no-such-survey') throw data(null, { status: 404 })
  // Answered, answered before, over: the page itself says which.
  throw redirect(`/${context.get(languageContext)}/survey/${params.token}`)
}

export default function Survey({ loaderData, actionData }: Route.ComponentProps) {
  const { stage, body, reference, appealBy } = loaderData
  const t = useWords('surveys')
  return (
    <div className="max-w-2xl">
      {stage === 'open' ? (
        <>
          <PageTitle title={t('title')} wrong={actionData !== undefined}>
            {t(body ? 'leadWithBody' : 'lead', { reference: isolate(showReference(reference)) })}
          </PageTitle>
          <SurveyForm body={body} problems={actionData?.problems} values={actionData?.values} />
        </>
      ) : (
        <PageTitle title={t(`${stage}.title`)}>{t(`${stage}.text`)}</PageTitle>
      )}
      {appealBy && <RightToAppeal until={appealBy} />}
    </div>
  )
}

function RightToAppeal({ until }: { until: Instant }) {
  const t = useWords('surveys')
  const language = useLanguage()
  return (
    <section className="mt-12 border-t border-line pt-6" aria-labelledby="appeal">
      <h2 id="appeal" className="text-large font-strong">
        {t('appeal.title')}
      </h2>
      <p className="mt-2">{t('appeal.text', { date: formatBoth(until, language) })}</p>
      <p className="mt-2">
        {t('appeal.how')} <Link to={`/${language}/track`}>{t('appeal.link')}</Link>
      </p>
    </section>
  )
}
