import { data, redirect } from 'react-router'
import { readReference } from '../../cases/core/reference.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { useCode as redeemCode } from '../../customers/store/handle.ts'
import { asciiDigits } from '../../language/core/digits.ts'
import { succeeded } from '../../staff/store/handle.ts'
import { Button } from '../../ui/button.tsx'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { DigitsField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/trackCode.ts'
import { tokenOf } from './ownLink.ts'
import { useProblem } from './problems.ts'

/** The way in for a reference that too many wrong tries have locked: a code sent to the customer's own address. */
export function loader({ request }: Route.LoaderArgs) {
  return { reference: readReference(new URL(request.url).searchParams.get('reference') ?? '') ?? '' }
}

export async function action({ request, context }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const { fields } = await readForm(request)
  const reference = readReference(fields.reference ?? '')
  const found = reference && (await findCaseByReference(insat, { type: 'system' }, reference))
  const code = asciiDigits(fields.code ?? '').replace(/\D/g, '')
  if (!found || !(await redeemCode(insat, found.state.id, code))) {
    return data({ problems: { code: 'code-wrong' } }, { status: 422 })
  }
  await succeeded(insat, `track:${reference}`)
  throw redirect(`/${context.get(languageContext)}/c/${await tokenOf(insat, found.state.id)}`)
}

export default function TrackCode({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('portal')
  const error = useProblem(actionData?.problems)('code')
  return (
    <div className="max-w-2xl">
      <PageTitle title={t('code.title')} wrong={error !== undefined}>
        {t('code.lead')}
      </PageTitle>
      <form method="post" noValidate className="mt-8">
        <CsrfField />
        <ErrorSummary errors={{ code: error }} />
        <input type="hidden" name="reference" value={loaderData.reference} />
        <DigitsField
          name="code"
          label={t('code.code')}
          hint={t('code.codeHint')}
          error={error}
          autoComplete="one-time-code"
          width="short"
        />
        <Button>{t('code.send')}</Button>
      </form>
    </div>
  )
}
