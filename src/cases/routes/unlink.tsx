import { isolate } from '../../language/core/direction.ts'
import { RadioGroup } from '../../ui/choices.tsx'
import { useWords } from '../../ui/useWords.ts'
import { showReference } from '../core/reference.ts'
import { namedCases } from '../store/queries/namedCases.ts'
import type { Route } from './+types/unlink.ts'
import { shownCase } from './otherCase.ts'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'

/** Says that two cases have nothing to do with each other after all. */
export async function loader(args: Route.LoaderArgs) {
  const { step, state, insat, officer } = await openStep(args, 'unlink')
  const linked = await namedCases(
    insat,
    officer,
    state.links.map(({ other }) => other),
  )
  return { step, linked: linked.map(shownCase) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'unlink', ({ fields }) => ({ other: fields.other ?? '' }))
}

export default function UnlinkCase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('cases')
  const { step, linked } = loaderData
  const { field } = useStepFields(actionData, {
    other: linked.length === 1 ? (linked[0]?.reference ?? null) : null,
  })
  const options = linked.map(({ reference, title }) => ({
    value: reference,
    label: `${isolate(showReference(reference))} · ${isolate(title ?? t('lists.untitled'))}`,
  }))
  return (
    <StepForm type="unlink" step={step} sent={actionData}>
      <RadioGroup {...field('other')} label={t('action.unlink.other')} options={options} />
    </StepForm>
  )
}
