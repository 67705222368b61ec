import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/close.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'
import { StepText } from './stepParts.tsx'

const grounds = ['unreachable', 'unsatisfied-after-last-round'] as const

/** The follow-up team's own decision to close, with its ground and reasons (guide 5.1.10). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'close')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'close', ({ fields }) => ({ ground: fields.ground, text: fields.text ?? '' }))
}

export default function Close({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="close" step={loaderData} sent={actionData} danger>
      <RadioGroup
        {...field('ground')}
        label={t('action.close.ground')}
        options={grounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
      />
      <StepText
        {...field('text')}
        readers="internal"
        label={t('action.close.text')}
        hint={t('action.close.textHint')}
      />
    </StepForm>
  )
}
