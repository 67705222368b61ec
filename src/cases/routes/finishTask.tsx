import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/finishTask.ts'
import { openTaskStep } from './openTaskStep.ts'
import { takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepFiles, StepText } from './stepParts.tsx'
import { StepTask } from './stepTask.tsx'

/** What came of a department's task (guide 5.1.10). */
export function loader(args: Route.LoaderArgs) {
  return openTaskStep(args, 'finish-task')
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'finish-task', ({ fields }) => ({ task: fields.task ?? '', text: fields.text ?? '' }))
}

export default function FinishTask({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="finish-task" step={loaderData.step} sent={actionData} withFiles>
      <StepTask sent={actionData} tasks={loaderData.tasks} label={t('action.finish-task.task')} />
      <StepText {...field('text')} readers="internal" label={t('action.finish-task.text')} />
      <StepFiles sent={actionData} />
    </StepForm>
  )
}
