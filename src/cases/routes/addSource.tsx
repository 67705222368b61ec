import { allOutlets } from '../store/queries/outlets.ts'
import type { Route } from './+types/addSource.ts'
import { SourceFields, sourceOf } from './sourceFields.tsx'
import { openStep, takeStep } from './step.ts'
import { useStepFields } from './stepFields.ts'
import { StepForm } from './stepForm.tsx'

/** Another outlet that published the same story (guide 5.2). */
export async function loader(args: Route.LoaderArgs) {
  const { step, insat } = await openStep(args, 'add-source')
  const outlets = await allOutlets(insat.db)
  return {
    step,
    outlets: outlets.filter(({ retired }) => !retired).map(({ code, name }) => ({ code, name })),
  }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'add-source', ({ fields }) => sourceOf(fields))
}

export default function AddSource({ loaderData, actionData }: Route.ComponentProps) {
  const { field } = useStepFields(actionData)
  return (
    <StepForm type="add-source" step={loaderData.step} sent={actionData}>
      <SourceFields field={field} outlets={loaderData.outlets} />
    </StepForm>
  )
}
