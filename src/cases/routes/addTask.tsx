import { departments } from '../../staff/store/queries/departments.ts'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/addTask.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Asks a department for something while the case stays where it is (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat } = await openStep(args, 'add-task')
  const all = await departments(insat.db)
  return { step, others: all.filter(({ code }) => code !== state.department) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'add-task', ({ fields }) => ({
    department: fields.department ?? '',
    until: fields.until ?? '',
    text: fields.text ?? '',
  }))
}

export default function AddTask({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="add-task" step={loaderData.step} sent={actionData}>
      <SelectField
        {...field('department')}
        label={t('action.add-task.department')}
        options={loaderData.others.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <TextField
        {...field('until')}
        label={t('action.add-task.until')}
        hint={t('action.add-task.untilHint')}
        inputMode="numeric"
        dir="ltr"
        width="short"
        maxLength={20}
      />
      <StepText {...field('text')} readers="internal" label={t('action.add-task.text')} />
    </StepForm>
  )
}
