import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/extendReferral.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'
import { StepText } from './stepParts.tsx'

/** A partner needs longer: why and until when, which the customer is told (guide 5.1.11). */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'extend-referral')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'extend-referral', ({ fields }) => ({
    partner: fields.partner || null,
    until: fields.until ?? '',
    text: fields.text ?? '',
  }))
}

export default function ExtendReferral({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="extend-referral" step={loaderData.step} sent={actionData}>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
      <TextField
        {...field('until')}
        label={t('action.extend-referral.until')}
        hint={t('action.extend-referral.untilHint')}
        inputMode="numeric"
        dir="ltr"
        width="short"
        maxLength={20}
      />
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.extend-referral.text')}
        hint={t('action.extend-referral.textHint')}
      />
    </StepForm>
  )
}
