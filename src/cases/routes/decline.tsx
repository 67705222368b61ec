import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { choices } from '../store/queries/categories.ts'
import type { Route } from './+types/decline.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Declines a case with a reason of the ministry's list and words to the customer (guide 5.3). */
export async function loader(args: Route.LoaderArgs) {
  const { step, insat } = await openStep(args, 'decline')
  return { step, reasons: await choices(insat.db, 'decline-reason') }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'decline', ({ fields }) => ({
    reason: fields.reason ?? '',
    text: fields.text ?? '',
  }))
}

export default function Decline({ loaderData: { step, reasons }, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  const options = reasons.map(({ code, name }) => ({ value: code, label: name[language] }))
  return (
    <StepForm type="decline" step={step} sent={actionData} danger>
      <SelectField {...field('reason')} label={t('action.decline.reason')} options={options} />
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.decline.text')}
        hint={t('action.decline.textHint')}
      />
    </StepForm>
  )
}
