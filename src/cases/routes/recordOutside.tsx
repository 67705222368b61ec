import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { choices } from '../store/queries/categories.ts'
import type { Route } from './+types/recordOutside.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Where the customer took the matter after us, under which number, and what came of it. */
export async function loader(args: Route.LoaderArgs) {
  const { step, insat } = await openStep(args, 'record-outside')
  return { step, bodies: await choices(insat.db, 'outside-body') }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'record-outside', ({ fields }) => ({
    body: fields.body ?? '',
    number: fields.number ?? '',
    text: fields.text ?? '',
  }))
}

export default function RecordOutside({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="record-outside" step={loaderData.step} sent={actionData}>
      <SelectField
        {...field('body')}
        label={t('action.record-outside.body')}
        options={loaderData.bodies.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <TextField
        {...field('number')}
        label={t('action.record-outside.number')}
        dir="ltr"
        width="short"
        maxLength={40}
      />
      <StepText
        {...field('text')}
        readers="internal"
        label={t('action.record-outside.text')}
        optional
        rows={3}
      />
    </StepForm>
  )
}
