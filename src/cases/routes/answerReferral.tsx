import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/answerReferral.ts'
import { openReferralStep } from './referralStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepPartner } from './stepPartner.tsx'
import { StepFiles, StepText } from './stepParts.tsx'

/** Writes down a partner's word on the matter: its opinion to us, or its answer to the customer (guide 5.1.9). */
export function loader(args: Route.LoaderArgs) {
  return openReferralStep(args, 'answer-referral')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'answer-referral', ({ fields }) => ({
    partner: fields.partner || null,
    to: fields.to,
    solved: fields.solved === undefined ? undefined : fields.solved === 'yes',
    text: fields.text ?? '',
  }))
}

export default function AnswerReferral({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="answer-referral" step={loaderData.step} sent={actionData} withFiles>
      <StepPartner sent={actionData} bodies={loaderData.bodies} />
      <RadioGroup
        {...field('to')}
        label={t('action.answer-referral.to')}
        options={[
          { value: 'ministry', label: t('action.answer-referral.toMinistry') },
          { value: 'customer', label: t('action.answer-referral.toCustomer') },
        ]}
      />
      <RadioGroup
        {...field('solved')}
        label={t('action.answer-referral.solved')}
        options={[
          { value: 'yes', label: t('action.answer.solvedYes') },
          { value: 'no', label: t('action.answer.solvedNo') },
        ]}
      />
      <StepText {...field('text')} readers="internal" label={t('action.answer-referral.text')} />
      <StepFiles sent={actionData} />
    </StepForm>
  )
}
