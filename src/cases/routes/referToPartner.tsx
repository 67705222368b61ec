import { partners } from '../../staff/store/queries/partners.ts'
import { RadioGroup } from '../../ui/choices.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SelectField } from '../../ui/selectField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { openReferral } from '../core/referrals.ts'
import type { Route } from './+types/referToPartner.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

/** Gives the case to a partner, for its opinion or that it answers the customer itself (guide 5.1.9). */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat } = await openStep(args, 'refer-to-partner')
  const all = await partners(insat.db)
  return { step, others: all.filter(({ code }) => !openReferral(state, code)) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'refer-to-partner', ({ fields }) => ({
    partner: fields.partner ?? '',
    way: fields.way,
    text: fields.text ?? '',
  }))
}

export default function ReferToPartner({ loaderData, actionData }: Route.ComponentProps) {
  const { step, others } = loaderData
  const t = useWords('cases')
  const language = useLanguage()
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="refer-to-partner" step={step} sent={actionData}>
      <SelectField
        {...field('partner')}
        label={t('action.refer-to-partner.partner')}
        options={others.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <RadioGroup
        {...field('way')}
        label={t('action.refer-to-partner.way')}
        options={[
          { value: 'answer', label: t('action.refer-to-partner.wayAnswer') },
          { value: 'opinion', label: t('action.refer-to-partner.wayOpinion') },
        ]}
      />
      <StepText
        {...field('text')}
        readers="toPartner"
        label={t('action.refer-to-partner.text')}
        hint={t('action.refer-to-partner.textHint')}
        optional
      />
    </StepForm>
  )
}
