import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/askCustomer.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Asks the customer for something; the answer's clock stands still until it comes (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'ask-customer')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'ask-customer', ({ fields }) => ({ text: fields.text ?? '' }))
}

export default function AskCustomer({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="ask-customer" step={loaderData} sent={actionData}>
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.ask-customer.text')}
        hint={t('action.ask-customer.textHint')}
      />
    </StepForm>
  )
}
