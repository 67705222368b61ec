import type { Route } from './+types/take.ts'
import { openStep, takeStep } from './step.ts'
import { StepForm } from './stepForm.tsx'

/** Makes a case the own work of whoever asks (guide 5.1.11: after a no, somebody new). */
export async function loader(args: Route.LoaderArgs) {
  return (await openStep(args, 'take')).step
}

export function action(args: Route.ActionArgs) {
  return takeStep(args, 'take')
}

export default function Take({ loaderData, actionData }: Route.ComponentProps) {
  return <StepForm type="take" step={loaderData} sent={actionData} />
}
