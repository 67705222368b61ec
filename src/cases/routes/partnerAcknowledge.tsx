import type { Route } from './+types/partnerAcknowledge.ts'
import { PartnerForm } from './partnerForm.tsx'
import { openPartnerStep, takePartnerStep } from './partnerStep.ts'

/** The body has the case in hand; whoever says so has it there. */
export async function loader(args: Route.LoaderArgs) {
  const { step } = await openPartnerStep(args, 'acknowledge')
  return { step }
}

export function action(args: Route.ActionArgs) {
  return takePartnerStep(args, 'acknowledge')
}

export default function PartnerAcknowledge({ loaderData, actionData }: Route.ComponentProps) {
  return <PartnerForm act="acknowledge" step={loaderData.step} sent={actionData} />
}
