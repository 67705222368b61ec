import { officersInService } from '../../staff/store/queries/officers.ts'
import { Banner } from '../../ui/banner.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { cannotBeGiven } from '../core/assign.ts'
import type { Route } from './+types/assign.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'

/** Gives the case to an officer of its department or the follow-up team who has not handled it before (guide 5.1.11). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat } = await openStep(args, 'assign')
  const everybody = await officersInService(insat.db)
  const officers = everybody.filter((one) => one.id !== state.owner && cannotBeGiven(state, one) === null)
  return { step, officers: officers.map(({ id, name }) => ({ id, name })) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'assign', ({ fields }) => ({ officer: fields.officer ?? '' }))
}

export default function Assign({ loaderData: { step, officers }, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  const options = officers.map(({ id, name }) => ({ value: id, label: name[language] }))
  return (
    <StepForm type="assign" step={step} sent={actionData}>
      {options.length === 0 && <Banner tone="warning">{t('action.assign.nobody')}</Banner>}
      <SelectField {...field('officer')} label={t('action.assign.officer')} options={options} />
    </StepForm>
  )
}
