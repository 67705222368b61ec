import type { Route } from './+types/acknowledgeReferral.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'

/** Writes down that a partner has the case in hand, as it said by phone or letter. */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'acknowledge-referral')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'acknowledge-referral', ({ fields }) => ({ partner: fields.partner || null }))
}

export default function AcknowledgeReferral({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <StepForm type="acknowledge-referral" step={loaderData.step} sent={actionData}>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
    </StepForm>
  )
}
