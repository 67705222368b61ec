import { data } from 'react-router'
import { readContact } from '../../customers/core/customer.schema.ts'
import { requestReferences } from '../../customers/store/handle.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { databaseContext } from '../../ui/context.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/forgotten.ts'
import { useProblem } from './problems.ts'

/** Forgotten reference: sent to the address itself, and the page says the same whether or not there is a case. */
export async function action({ request, context }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const { fields } = await readForm(request)
  const contact = readContact(fields.contact ?? '')
  if (!contact)
    return data(
      { sent: false, problems: { contact: 'contact-not-valid' }, typed: fields.contact ?? '' },
      { status: 422 },
    )
  await requestReferences(insat, contact)
  return { sent: true, problems: {}, typed: '' }
}

export default function Forgotten({ actionData }: Route.ComponentProps) {
  const t = useWords('portal')
  const error = useProblem(actionData?.problems)('contact')
  return (
    <div className="max-w-2xl">
      <PageTitle title={t('forgotten.title')} wrong={error !== undefined}>
        {t('forgotten.lead')}
      </PageTitle>
      <form method="post" noValidate className="mt-8">
        {actionData?.sent && <Banner tone="good" live title={t('forgotten.sent')} />}
        <CsrfField />
        <ErrorSummary errors={{ contact: error }} />
        <TextField
          name="contact"
          label={t('forgotten.contact')}
          value={actionData?.typed}
          error={error}
          dir="ltr"
          width="medium"
          spellCheck={false}
        />
        <Button>{t('forgotten.send')}</Button>
      </form>
    </div>
  )
}
