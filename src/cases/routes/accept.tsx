import type { Route } from './+types/accept.ts'
import { openStep, takeStep } from './step.ts'
import { StepForm } from './stepForm.tsx'

/** Accepts a case into treatment (guide 5.3). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'accept')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'accept')
}

export default function Accept({ loaderData, actionData }: Route.ComponentProps) {
  return <StepForm type="accept" step={loaderData} sent={actionData} />
}
