import type { ReactNode } from 'react'
import { createContext, data, Link, redirect } from 'react-router'
import { commandSchema } from '../../cases/core/command.schema.ts'
import { Conflict, handle as handleCommand } from '../../cases/store/handle.ts'
import { acceptedKinds, fileLimits } from '../../files/core/accept.ts'
import type { Context } from '../../postgres/context.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { firstProblems } from '../../ui/fieldErrors.ts'
import { FileField } from '../../ui/fileField.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { type Form, readForm } from '../../ui/readForm.ts'
import { TextArea } from '../../ui/textArea.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/act.ts'
import { keepFiles, type Problems } from './newReading.ts'
import { type Act, acts, actsOf } from './ownActs.ts'
import { ownCase } from './ownCase.ts'
import { useProblem } from './problems.ts'

/** Whether this request sent the form: then it is shown again with what was typed, also where the act is over. */
const sentContext = createContext(false)

/** One thing that the customer can do on the own case: confirm or not, add, withdraw, appeal (guide 5.1.8, 5.1.10, 5.1.11). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const { state } = await ownCase(insat, params.token)
  const act = actOf(params.act)
  if (!context.get(sentContext) && !actsOf(state, insat.now()).includes(act))
    throw redirect(`/${context.get(languageContext)}/c/${params.token}`)
  return { act }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const { state, actor } = await ownCase(insat, params.token)
  context.set(sentContext, true)
  const form = await readForm(request)
  const act = actOf(params.act)
  const wrong = (problems: Problems, status = 422) => data({ problems, values: form.fields }, { status })
  if (!actsOf(state, insat.now()).includes(act)) return wrong({ form: 'act-over' }, 409)
  const command = await readCommand(insat, act, form)
  if ('problems' in command) return wrong(command.problems)
  const outcome = await handleCommand(insat, actor, state.id, command).catch(movedOn)
  if ('refused' in outcome)
    return outcome.refused === 'no-needs-reason'
      ? wrong({ text: outcome.refused })
      : wrong({ form: outcome.refused }, 409)
  const done = act === 'confirm' ? (form.fields.satisfied === 'yes' ? 'yes' : 'no') : act
  throw redirect(`/${context.get(languageContext)}/c/${params.token}?done=${done}`)
}

/** Others changed the case again and again while this act was decided: nothing was written. */
function movedOn(error: unknown): { readonly refused: 'moved-on' } {
  if (error instanceof Conflict) return { refused: 'moved-on' }
  throw error
}

function actOf(name: string): Act {
  const act = acts.find((known) => known === name)
  if (!act) throw data(null, { status: 404 })
  return act
}

const types = {
  confirm: 'confirm',
  information: 'add-information',
  withdraw: 'withdraw',
  appeal: 'appeal',
} as const

async function readCommand(insat: Context, act: Act, form: Form) {
  const { text = '', satisfied } = form.fields
  const parsed = commandSchema.safeParse({
    type: types[act],
    channel: 'website',
    text,
    ...(act === 'confirm' && {
      satisfied: satisfied === 'yes' ? true : satisfied === 'no' ? false : undefined,
    }),
  })
  if (!parsed.success) return { problems: firstProblems(parsed.error.issues) }
  if (form.refused) return { problems: { files: form.refused } }
  if (parsed.data.type !== 'add-information') return parsed.data
  const kept = await keepFiles(insat, form)
  return 'problems' in kept ? kept : { ...parsed.data, files: kept.ids }
}

export default function ActPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useWords('portal')
  const { act } = loaderData
  const problem = useProblem(actionData?.problems)
  const problems = Object.keys(actionData?.problems ?? {})
  const values: Readonly<Record<string, string>> = actionData?.values ?? {}
  return (
    <div className="max-w-3xl">
      <PageTitle title={t(`act.${act}.title`)} wrong={problems.length > 0}>
        {t(`act.${act}.lead`)}
      </PageTitle>
      <form method="post" encType="multipart/form-data" noValidate className="mt-8">
        <CsrfField />
        <ErrorSummary errors={Object.fromEntries(problems.map((name) => [name, problem(name)]))} />
        {act === 'confirm' && <Satisfied value={values.satisfied} error={problem('satisfied')} />}
        <Reason act={act} value={values.text} error={problem('text')} />
        {act === 'information' && (
          <FileField
            name="files"
            label={t('act.information.files')}
            optional
            limits={{ ...fileLimits, kinds: acceptedKinds, accept: '' }}
            afterError={problems.length > 0}
            error={problem('files')}
          />
        )}
        <Button look={act === 'withdraw' ? 'danger' : 'primary'}>{t(`act.${act}.send`)}</Button>
      </form>
      <BackLink token={params.token}>{t('act.back')}</BackLink>
    </div>
  )
}

function Reason({ act, ...field }: { act: Act; value: string | undefined; error: string | undefined }) {
  const t = useWords('portal')
  const optional = act === 'confirm' || act === 'withdraw'
  return (
    <TextArea
      name="text"
      label={t(`act.${act}.text`)}
      hint={t(`act.${act}.textHint`)}
      optional={optional}
      {...field}
    />
  )
}

function Satisfied(field: { value: string | undefined; error: string | undefined }) {
  const t = useWords('portal')
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`act.confirm.${value}`) }))
  return <RadioGroup name="satisfied" label={t('act.confirm.satisfied')} options={options} {...field} />
}

function BackLink({ token, children }: { token: string; children: ReactNode }) {
  return (
    <p className="mt-6">
      <Link to={`/${useLanguage()}/c/${token}`}>{children}</Link>
    </p>
  )
}
