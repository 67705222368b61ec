import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/unmerge.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Lets a merged case go its own way again. */
export async function loader(args: Route.LoaderArgs) {
  const { step } = await openStep(args, 'unmerge')
  return { step }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'unmerge', ({ fields }) => ({ text: fields.text ?? '' }))
}

export default function UnmergeCase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="unmerge" step={loaderData.step} sent={actionData}>
      <StepText {...field('text')} readers="internal" label={t('action.unmerge.text')} rows={3} />
    </StepForm>
  )
}
