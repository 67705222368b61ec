import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { isFirstContact } from '../core/independence.ts'
import { choices } from '../store/queries/categories.ts'
import type { Route } from './+types/answer.ts'
import { yesOrNo } from './sent.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepFiles, StepText } from './stepParts.tsx'

/** Tells the customer of the solution, or that there is none and why (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat, officer } = await openStep(args, 'answer')
  return {
    step,
    remedies: await choices(insat.db, 'remedy'),
    // Only then may whoever answers close the case with the customer's word.
    firstContact: isFirstContact(state, officer, insat.now()),
  }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'answer', ({ fields }) => ({
    text: fields.text ?? '',
    solved: yesOrNo(fields.solved),
    remedy: fields.remedy || null,
    present: fields.present === 'yes',
  }))
}

export default function AnswerStep({ loaderData, actionData }: Route.ComponentProps) {
  const { step, remedies, firstContact } = loaderData
  const t = useWords('cases')
  const language = useLanguage()
  const { field, all } = useStepFields(actionData)
  return (
    <StepForm type="answer" step={step} sent={actionData} withFiles>
      <StepText
        {...field('text')}
        readers="toCustomer"
        label={t('action.answer.text')}
        hint={t('action.answer.textHint')}
        rows={10}
      />
      <RadioGroup
        {...field('solved')}
        label={t('action.answer.solved')}
        inline
        options={[
          { value: 'yes', label: t('action.answer.solvedYes') },
          { value: 'no', label: t('action.answer.solvedNo') },
        ]}
      />
      <SelectField
        {...field('remedy')}
        label={t('action.answer.remedy')}
        optional
        empty={t('action.answer.noRemedy')}
        options={remedies.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <StepFiles sent={actionData} />
      {firstContact && (
        <Checkbox
          name="present"
          label={t('action.answer.present')}
          hint={t('action.answer.presentHint')}
          checked={all('present').length > 0}
        />
      )}
    </StepForm>
  )
}
