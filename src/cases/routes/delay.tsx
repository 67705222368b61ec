import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/delay.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Tells the customer why it takes longer and when the answer will come (guide 5.1.11). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'delay')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'delay', ({ fields }) => ({ until: fields.until ?? '', text: fields.text ?? '' }))
}

export default function Delay({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="delay" step={loaderData} sent={actionData}>
      <TextField
        {...field('until')}
        label={t('action.delay.until')}
        hint={t('action.delay.untilHint')}
        inputMode="numeric"
        dir="ltr"
        width="short"
        maxLength={20}
      />
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.delay.text')}
        hint={t('action.delay.textHint')}
      />
    </StepForm>
  )
}
