import { data, Link, redirect } from 'react-router'
import { readReference } from '../../cases/core/reference.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { isContactOf } from '../../customers/core/contact.ts'
import { readContact } from '../../customers/core/customer.schema.ts'
import { isPhrase } from '../../customers/core/passPhrase.ts'
import { isPassPhrase, requestCode } from '../../customers/store/handle.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { formatMoment } from '../../language/core/dates.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import { succeeded, takeTry } from '../../staff/store/handle.ts'
import { Button } from '../../ui/button.tsx'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { DigitsField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/track.ts'
import type { Problems } from './newReading.ts'
import { tokenOf } from './ownLink.ts'
import { useProblem } from './problems.ts'

/**
 * Tracking by reference and a second factor: the phone or email of the case, or the pass-phrase of an anonymous tip.
 * The reference alone shows nothing; five wrong tries lock it, to a one-time code or, by phrases, for a time. What is
 * answered depends on what was typed alone, so that nobody learns which references are anonymous tips.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const home = `/${context.get(languageContext)}`
  const { fields } = await readForm(request)
  const wrong = (problems: Problems, until: Instant | null = null) =>
    data({ problems, until, values: fields }, { status: 422 })
  const reference = readReference(fields.reference ?? '')
  const typed = fields.contact ?? ''
  const contact = readContact(typed)
  if (!reference || (!contact && !isPhrase(typed))) {
    return wrong({
      ...(!reference && { reference: 'reference-not-valid' }),
      ...(!contact && !isPhrase(typed) && { contact: 'contact-not-valid' }),
    })
  }
  const tried = contact
    ? await tryContact(insat, reference, contact)
    : await tryPhrase(insat, reference, typed)
  if ('opens' in tried) throw redirect(`${home}/c/${await tokenOf(insat, tried.opens)}`)
  if ('code' in tried) throw redirect(`${home}/track/code?reference=${reference}`)
  return wrong({ contact: tried.problem }, tried.until)
}

type Tried =
  | { readonly opens: string }
  | { readonly code: true }
  | { readonly problem: string; readonly until?: Instant }

async function tryContact(insat: Context, reference: string, contact: string): Promise<Tried> {
  const found = await findCaseByReference(insat, { type: 'system' }, reference)
  if (await takeTry(insat, `track:${reference}`)) {
    if (found) await requestCode(insat, found.state.id)
    return { code: true }
  }
  const customer = found?.state.customer ? await customerById(insat.db, found.state.customer) : null
  if (!found || !customer || !isContactOf(customer, contact)) return { problem: 'not-found' }
  await succeeded(insat, `track:${reference}`)
  return { opens: found.state.id }
}

async function tryPhrase(insat: Context, reference: string, typed: string): Promise<Tried> {
  const until = await takeTry(insat, `phrase:${reference}`)
  if (until) return { problem: 'phrase-locked', until }
  const found = await findCaseByReference(insat, { type: 'system' }, reference)
  if (!found || !(await isPassPhrase(insat, found.state.id, typed))) return { problem: 'phrase-wrong' }
  await succeeded(insat, `phrase:${reference}`)
  return { opens: found.state.id }
}

export default function Track({ actionData }: Route.ComponentProps) {
  const t = useWords('portal')
  const until = actionData?.until
  const language = useLanguage()
  const problem = useProblem(actionData?.problems, until ? { until: formatMoment(until, language) } : {})
  const problems = Object.keys(actionData?.problems ?? {})
  const values: Readonly<Record<string, string>> = actionData?.values ?? {}
  const field = (name: 'reference' | 'contact') => ({
    name,
    value: values[name],
    error: problem(name),
    label: t(`track.${name}`),
    hint: t(`track.${name}Hint`),
  })
  return (
    <div className="max-w-2xl">
      <PageTitle title={t('track.title')} wrong={problems.length > 0}>
        {t('track.lead')}
      </PageTitle>
      <form method="post" noValidate className="mt-8">
        <CsrfField />
        <ErrorSummary errors={Object.fromEntries(problems.map((name) => [name, problem(name)]))} />
        <DigitsField {...field('reference')} />
        <TextField {...field('contact')} spellCheck={false} autoComplete="off" />
        <Button>{t('track.send')}</Button>
      </form>
      <p className="mt-6">
        <Link to={`/${language}/forgotten`}>{t('track.forgotten')}</Link>
      </p>
    </div>
  )
}
