import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/return.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Gives a misdirected case back to intake (guide 5.3, accuracy at first assignment). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'return')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'return', ({ fields }) => ({ text: fields.text ?? '' }))
}

export default function Return({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="return" step={loaderData} sent={actionData}>
      <StepText
        {...field('text')}
        readers="internal"
        label={t('action.return.text')}
        hint={t('action.return.textHint')}
        rows={4}
      />
    </StepForm>
  )
}
