import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/appeal.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepChannel, StepText } from './stepParts.tsx'

/** The customer's no after closing, said to an officer: a new round of the same case (guide 5.1.10, 5.1.11). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'appeal')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'appeal', ({ fields }) => ({ channel: fields.channel, text: fields.text ?? '' }))
}

export default function Appeal({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="appeal" step={loaderData} sent={actionData}>
      <StepChannel sent={actionData} label={t('action.appeal.channel')} />
      <StepText {...field('text')} readers="customersWords" label={t('action.appeal.text')} />
    </StepForm>
  )
}
