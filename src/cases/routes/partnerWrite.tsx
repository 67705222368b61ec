import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/partnerWrite.ts'
import { PartnerForm } from './partnerForm.tsx'
import { openPartnerStep, takePartnerStep } from './partnerStep.ts'
import { useStepFields } from './stepFields.ts'
import { StepFiles, StepText } from './stepParts.tsx'

/** The body asks us, or sends what belongs to the case. */
export async function loader(args: Route.LoaderArgs) {
  const { step } = await openPartnerStep(args, 'write')
  return { step }
}

export function action(args: Route.ActionArgs) {
  return takePartnerStep(args, 'write', ({ fields }) => ({
    text: fields.text ?? '',
  }))
}

export default function PartnerWrite({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <PartnerForm act="write" step={loaderData.step} sent={actionData} withFiles>
      <StepText {...field('text')} readers="toMinistry" label={t('partnerAct.write.text')} />
      <StepFiles sent={actionData} />
    </PartnerForm>
  )
}
