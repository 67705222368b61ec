import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/withdraw.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepChannel, StepText } from './stepParts.tsx'

/** The customer takes the case back, and says so to an officer. */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'withdraw')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'withdraw', ({ fields }) => ({
    channel: fields.channel,
    text: fields.text ?? '',
  }))
}

export default function Withdraw({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="withdraw" step={loaderData} sent={actionData} danger>
      <StepChannel sent={actionData} label={t('action.withdraw.channel')} />
      <StepText
        {...field('text')}
        readers="customersWords"
        label={t('action.withdraw.text')}
        optional
        rows={4}
      />
    </StepForm>
  )
}
