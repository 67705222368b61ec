import type { Route } from './+types/merge.ts'
import { seekOther } from './otherCase.ts'
import { openStep, takeStep } from './step.ts'
import { StepOther } from './stepOther.tsx'

/** Makes a case that repeats another a part of that one. */
export async function loader(args: Route.LoaderArgs) {
  const open = await openStep(args, 'merge')
  return { step: open.step, sought: await seekOther(args.request, open) }
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'merge', ({ fields }) => ({ into: fields.into ?? '' }))
}

export default function MergeCase({ loaderData, actionData }: Route.ComponentProps) {
  return <StepOther type="merge" {...loaderData} sent={actionData} />
}
