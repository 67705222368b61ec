import type { Route } from './+types/acknowledge.ts'
import { openStep, takeStep } from './step.ts'
import { StepForm } from './stepForm.tsx'

/** Whoever a late case went up to has it in hand. */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'acknowledge')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'acknowledge')
}

export default function Acknowledge({ loaderData, actionData }: Route.ComponentProps) {
  return <StepForm type="acknowledge" step={loaderData} sent={actionData} />
}
