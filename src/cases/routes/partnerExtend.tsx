import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/partnerExtend.ts'
import { PartnerForm } from './partnerForm.tsx'
import { openPartnerStep, takePartnerStep } from './partnerStep.ts'
import { useStepFields } from './stepFields.ts'
import { StepText } from './stepParts.tsx'

/** The body needs longer: why and until when, which the customer is told (guide 5.1.11). */
export async function loader(args: Route.LoaderArgs) {
  const { step } = await openPartnerStep(args, 'extend')
  return { step }
}

export function action(args: Route.ActionArgs) {
  return takePartnerStep(args, 'extend', ({ fields }) => ({
    until: fields.until ?? '',
    text: fields.text ?? '',
  }))
}

export default function PartnerExtend({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <PartnerForm act="extend" step={loaderData.step} sent={actionData}>
      <TextField
        {...field('until')}
        label={t('partnerAct.extend.until')}
        hint={t('action.extend-referral.untilHint')}
        inputMode="numeric"
        dir="ltr"
        width="short"
        maxLength={20}
      />
      <StepText {...field('text')} readers="toCustomer" label={t('partnerAct.extend.text')} />
    </PartnerForm>
  )
}
