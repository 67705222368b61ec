import type { Route } from './+types/link.ts'
import { seekOther } from './otherCase.ts'
import { openStep, takeStep } from './step.ts'
import { StepOther } from './stepOther.tsx'

/** Says that the case has to do with another one. */
export async function loader(args: Route.LoaderArgs) {
  const open = await openStep(args, 'link')
  return { step: open.step, sought: await seekOther(args.request, open) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'link', ({ fields }) => ({ other: fields.other ?? '' }))
}

export default function LinkCase({ loaderData, actionData }: Route.ComponentProps) {
  return <StepOther type="link" {...loaderData} sent={actionData} />
}
