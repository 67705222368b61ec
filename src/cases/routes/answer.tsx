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
    isMedia: state.kind === 'media',
    remedies: await choices(insat.db, 'remedy'),
    // Only then may whoever answers close the case with the customer's word.
    firstContact: state.kind !== 'media' && isFirstContact(state, officer, insat.now()),
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
  const { step, isMedia, remedies, firstContact } = loaderData
  const t = useWords('cases')
  const language = useLanguage()
  const { field, all } = useStepFields(actionData)
  const media = {
    title: t('media.answer.title'),
    lead: t('media.answer.lead'),
    rule: t('media.answer.rule'),
  }
  return (
    <StepForm type="answer" step={step} sent={actionData} withFiles {...(isMedia && { say: media })}>
      <StepText
        {...field('text')}
        readers={isMedia ? 'toOutlets' : 'toCustomer'}
        label={t('action.answer.text')}
        hint={t(isMedia ? 'media.answer.textHint' : 'action.answer.textHint')}
        rows={10}
      />
      <RadioGroup
        {...field('solved')}
        label={t('action.answer.solved')}
        inline
        options={[
          { value: 'yes', label: t('action.answer.solvedYes') },
          { value: 'no', label: t(isMedia ? 'media.answer.solvedNo' : 'action.answer.solvedNo') },
        ]}
      />
      {!isMedia && (
        <SelectField
          {...field('remedy')}
          label={t('action.answer.remedy')}
          optional
          empty={t('action.answer.noRemedy')}
          options={remedies.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
      )}
      {/* A letter to an outlet carries no files. */}
      {!isMedia && <StepFiles sent={actionData} />}
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
