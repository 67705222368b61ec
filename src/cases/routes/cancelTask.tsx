import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/cancelTask.ts'
import { openTaskStep } from './openTaskStep.ts'
import { takeStep } from './step.ts'
import { StepForm } from './stepForm.tsx'
import { StepTask } from './stepTask.tsx'

/** A department's task that is no longer needed. */
export function loader(args: Route.LoaderArgs) {
  return openTaskStep(args, 'cancel-task')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'cancel-task', ({ fields }) => ({ task: fields.task ?? '' }))
}

export default function CancelTask({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  return (
    <StepForm type="cancel-task" step={loaderData.step} sent={actionData}>
      <StepTask sent={actionData} tasks={loaderData.tasks} label={t('action.cancel-task.task')} />
    </StepForm>
  )
}
