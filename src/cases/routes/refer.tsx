import { departments } from '../../staff/store/queries/departments.ts'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { categories } from '../store/queries/categories.ts'
import type { Route } from './+types/refer.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Hands the case to the department that owns its subject (guide 5.1.9, 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat } = await openStep(args, 'refer')
  const [all, tree] = await Promise.all([departments(insat.db), categories(insat.db)])
  const others = all.filter(({ code }) => code !== state.department)
  const department = tree.find(({ code }) => code === state.category)?.department
  return { step, others, proposed: others.some(({ code }) => code === department) ? department : undefined }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'refer', ({ fields }) => ({
    department: fields.department ?? '',
    text: fields.text ?? '',
  }))
}

export default function Refer({ loaderData, actionData }: Route.ComponentProps) {
  const { step, others, proposed } = loaderData
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData, { department: proposed ?? null })
  return (
    <StepForm type="refer" step={step} sent={actionData}>
      <SelectField
        {...field('department')}
        label={t('action.refer.department')}
        hint={proposed && t('action.refer.departmentHint')}
        options={others.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <StepText {...field('text')} readers="internal" label={t('action.refer.text')} optional rows={3} />
    </StepForm>
  )
}
