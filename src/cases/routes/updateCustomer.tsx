import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/updateCustomer.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Tells the customer where the case stands (guide 5.1.10: informed periodically). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'update-customer')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'update-customer', ({ fields }) => ({ text: fields.text ?? '' }))
}

export default function UpdateCustomer({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="update-customer" step={loaderData} sent={actionData}>
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.update-customer.text')}
        hint={t('action.update-customer.textHint')}
      />
    </StepForm>
  )
}
