import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/partnerReturn.ts'
import { PartnerForm } from './partnerForm.tsx'
import { openPartnerStep, takePartnerStep } from './partnerStep.ts'
import { useStepFields } from './stepFields.ts'
import { StepText } from './stepParts.tsx'

/** Not the body's matter, and why: the ministry goes on with it. */
export async function loader(args: Route.LoaderArgs) {
  const { step } = await openPartnerStep(args, 'return')
  return { step }
}

export function action(args: Route.ActionArgs) {
  return takePartnerStep(args, 'return', ({ fields }) => ({
    text: fields.text ?? '',
  }))
}

export default function PartnerReturn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <PartnerForm act="return" step={loaderData.step} sent={actionData} danger>
      <StepText
        {...field('text')}
        readers="toMinistry"
        label={t('partnerAct.return.text')}
        hint={t('partnerAct.return.textHint')}
      />
    </PartnerForm>
  )
}
