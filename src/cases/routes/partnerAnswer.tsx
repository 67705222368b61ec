import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import { ownReferral } from '../core/partnerActs.ts'
import type { Route } from './+types/partnerAnswer.ts'
import { PartnerForm } from './partnerForm.tsx'
import { openPartnerStep, takePartnerStep } from './partnerStep.ts'
import { yesOrNo } from './sent.ts'
import { useStepFields } from './stepFields.ts'
import { StepFiles, StepText } from './stepParts.tsx'

/** The body's word on the matter: to the customer where it was asked to answer itself, else to us (guide 5.1.9). */
export async function loader(args: Route.LoaderArgs) {
  const { step, found } = await openPartnerStep(args, 'answer')
  return { step, language: found.state.language }
}

export function action(args: Route.ActionArgs) {
  return takePartnerStep(args, 'answer', ({ fields }, { state, actor }) => ({
    to: ownReferral(state, actor)?.way === 'answer' ? 'customer' : 'ministry',
    solved: yesOrNo(fields.solved),
    text: fields.text ?? '',
  }))
}

export default function PartnerAnswer({ loaderData, actionData }: Route.ComponentProps) {
  const { step, language } = loaderData
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  const toCustomer = step.way === 'answer'
  return (
    <PartnerForm
      act="answer"
      step={step}
      sent={actionData}
      lead={t(toCustomer ? 'partnerAct.answer.leadCustomer' : 'partnerAct.answer.lead')}
      withFiles
    >
      <RadioGroup
        {...field('solved')}
        label={t('partnerAct.answer.solved')}
        options={[
          { value: 'yes', label: t('action.answer.solvedYes') },
          { value: 'no', label: t('action.answer.solvedNo') },
        ]}
      />
      <StepText
        {...field('text')}
        readers={toCustomer ? 'toCustomer' : 'toMinistry'}
        label={t('partnerAct.answer.text')}
        hint={toCustomer ? t(`partnerAct.answer.language.${language}`) : undefined}
      />
      <StepFiles sent={actionData} />
    </PartnerForm>
  )
}
