import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/writeToMinistry.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'
import { StepFiles, StepText } from './stepParts.tsx'

/** Writes down what a partner said outside this system. */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'write-to-ministry')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'write-to-ministry', ({ fields }) => ({
    partner: fields.partner || null,
    text: fields.text ?? '',
  }))
}

export default function WriteToMinistry({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="write-to-ministry" step={loaderData.step} sent={actionData} withFiles>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
      <StepText {...field('text')} readers="internal" label={t('action.write-to-ministry.text')} />
      <StepFiles sent={actionData} />
    </StepForm>
  )
}
