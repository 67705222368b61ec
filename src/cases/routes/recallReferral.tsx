import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/recallReferral.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'
import { StepText } from './stepParts.tsx'

/** Takes the case back from a partner, which is told why. */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'recall-referral')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'recall-referral', ({ fields }) => ({
    partner: fields.partner || null,
    text: fields.text ?? '',
  }))
}

export default function RecallReferral({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="recall-referral" step={loaderData.step} sent={actionData}>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
      <StepText {...field('text')} readers="toPartner" label={t('action.recall-referral.text')} />
    </StepForm>
  )
}
