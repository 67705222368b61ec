import { data, Link, redirect } from 'react-router'
import { readReference } from '../../cases/core/reference.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { isContactOf } from '../../customers/core/contact.ts'
import { readContact } from '../../customers/core/customer.schema.ts'
import { requestCode } from '../../customers/store/handle.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
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

/** Tracking by reference and a second factor. The reference alone shows nothing; five wrong tries lock it to a one-time code. */
export async function action({ request, context }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const home = `/${context.get(languageContext)}`
  const { fields } = await readForm(request)
  const wrong = (problems: Problems) => data({ problems, values: fields }, { status: 422 })
  const reference = readReference(fields.reference ?? '')
  const contact = readContact(fields.contact ?? '')
  if (!reference || !contact) {
    return wrong({
      ...(!reference && { reference: 'reference-not-valid' }),
      ...(!contact && { contact: 'contact-not-valid' }),
    })
  }
  const found = await findCaseByReference(insat, { type: 'system' }, reference)
  if (await takeTry(insat, `track:${reference}`)) {
    if (found) await requestCode(insat, found.state.id)
    throw redirect(`${home}/track/code?reference=${reference}`)
  }
  const customer = found?.state.customer ? await customerById(insat.db, found.state.customer) : null
  if (!found || !customer || !isContactOf(customer, contact)) return wrong({ contact: 'not-found' })
  await succeeded(insat, `track:${reference}`)
  throw redirect(`${home}/c/${await tokenOf(insat, found.state.id)}`)
}

export default function Track({ actionData }: Route.ComponentProps) {
  const t = useWords('portal')
  const problem = useProblem(actionData?.problems)
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
        <TextField {...field('contact')} dir="ltr" width="medium" spellCheck={false} />
        <Button>{t('track.send')}</Button>
      </form>
      <p className="mt-6">
        <Link to={`/${useLanguage()}/forgotten`}>{t('track.forgotten')}</Link>
      </p>
    </div>
  )
}
