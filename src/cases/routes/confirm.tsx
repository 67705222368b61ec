import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/confirm.ts'
import { yesOrNo } from './sent.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepChannel, StepText } from './stepParts.tsx'

/** The customer's word on the answer, said to an officer who has not handled the case (guide 5.1.8). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'confirm')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'confirm', ({ fields }) => ({
    satisfied: yesOrNo(fields.satisfied),
    channel: fields.channel,
    text: fields.text ?? '',
  }))
}

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="confirm" step={loaderData} sent={actionData}>
      <RadioGroup
        {...field('satisfied')}
        label={t('action.confirm.satisfied')}
        inline
        options={[
          { value: 'yes', label: t('action.confirm.yes') },
          { value: 'no', label: t('action.confirm.no') },
        ]}
      />
      <StepChannel sent={actionData} label={t('action.confirm.channel')} />
      <StepText
        {...field('text')}
        readers="customersWords"
        label={t('action.confirm.text')}
        hint={t('action.confirm.textHint')}
        optional
        rows={4}
      />
    </StepForm>
  )
}
