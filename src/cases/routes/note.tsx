import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/note.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepFiles, StepText } from './stepParts.tsx'

/** An internal note, with files: no outgoing text can read it (guide 5.1.10, kept up to date). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'note')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'note', ({ fields }) => ({ text: fields.text ?? '' }))
}

export default function Note({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="note" step={loaderData} sent={actionData} withFiles>
      <StepText {...field('text')} readers="internal" label={t('action.note.text')} />
      <StepFiles sent={actionData} />
    </StepForm>
  )
}
