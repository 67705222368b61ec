import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import { contactOutcomes } from '../core/terms.ts'
import type { Route } from './+types/recordContact.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepChannel, StepText } from './stepParts.tsx'

/** A try to reach the customer and how it ended (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'record-contact')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'record-contact', ({ fields }) => ({
    channel: fields.channel,
    outcome: fields.outcome,
    text: fields.text ?? '',
  }))
}

export default function RecordContact({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="record-contact" step={loaderData} sent={actionData}>
      <StepChannel sent={actionData} label={t('action.record-contact.channel')} />
      <RadioGroup
        {...field('outcome')}
        label={t('action.record-contact.outcome')}
        inline
        options={contactOutcomes.map((value) => ({ value, label: t(`contactOutcome.${value}`) }))}
      />
      <StepText
        {...field('text')}
        readers="internal"
        label={t('action.record-contact.text')}
        optional
        rows={4}
      />
    </StepForm>
  )
}
