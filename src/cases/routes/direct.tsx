import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { choices } from '../store/queries/categories.ts'
import type { Route } from './+types/direct.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Tells the customer which body outside is responsible; the case stays open (guide 5.1.8). */
export async function loader(args: Route.LoaderArgs) {
  const { step, insat } = await openStep(args, 'direct')
  return { step, bodies: await choices(insat.db, 'outside-body') }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'direct', ({ fields }) => ({ body: fields.body ?? '', text: fields.text ?? '' }))
}

export default function Direct({ loaderData, actionData }: Route.ComponentProps) {
  const { step, bodies } = loaderData
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="direct" step={step} sent={actionData}>
      <SelectField
        {...field('body')}
        label={t('action.direct.body')}
        options={bodies.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.direct.text')}
        hint={t('action.direct.textHint')}
      />
    </StepForm>
  )
}
