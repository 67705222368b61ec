import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/writeToPartner.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'
import { StepFiles, StepText } from './stepParts.tsx'

/** Words to a partner that has the case: a question, an answer, a reminder. */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'write-to-partner')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'write-to-partner', ({ fields }) => ({
    partner: fields.partner || null,
    text: fields.text ?? '',
  }))
}

export default function WriteToPartner({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="write-to-partner" step={loaderData.step} sent={actionData} withFiles>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
      <StepText {...field('text')} readers="toPartner" label={t('action.write-to-partner.text')} />
      <StepFiles sent={actionData} />
    </StepForm>
  )
}
