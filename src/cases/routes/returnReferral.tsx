import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/returnReferral.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'
import { StepText } from './stepParts.tsx'

/** Writes down that a partner says the case is not theirs. */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'return-referral')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'return-referral', ({ fields }) => ({
    partner: fields.partner || null,
    text: fields.text ?? '',
  }))
}

export default function ReturnReferral({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="return-referral" step={loaderData.step} sent={actionData}>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
      <StepText {...field('text')} readers="internal" label={t('action.return-referral.text')} />
    </StepForm>
  )
}
