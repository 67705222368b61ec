import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/addInformation.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepChannel, StepFiles, StepText } from './stepParts.tsx'

/** The customer's further words, written down for them with the channel on which they came (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'add-information')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'add-information', ({ fields }) => ({
    channel: fields.channel,
    text: fields.text ?? '',
  }))
}

export default function AddInformation({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="add-information" step={loaderData} sent={actionData} withFiles>
      <StepChannel sent={actionData} label={t('action.add-information.channel')} />
      <StepText {...field('text')} readers="customersWords" label={t('action.add-information.text')} />
      <StepFiles sent={actionData} />
    </StepForm>
  )
}
