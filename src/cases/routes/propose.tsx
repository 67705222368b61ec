import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/propose.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** What is proposed where nothing solves what was published (guide 5.2). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'propose')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'propose', ({ fields }) => ({ text: fields.text ?? '' }))
}

export default function Propose({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="propose" step={loaderData} sent={actionData}>
      <StepText
        {...field('text')}
        readers="internal"
        label={t('action.propose.text')}
        hint={t('action.propose.textHint')}
        rows={8}
      />
    </StepForm>
  )
}
