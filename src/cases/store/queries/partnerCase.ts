import type { Context } from '../../../postgres/context.ts'
import type { OfficerActor, PartnerActor } from '../../../staff/core/actor.ts'
import { readReference } from '../../core/reference.ts'
import { partnerOf } from '../../core/referrals.ts'
import { partnerOfLink } from '../session.ts'
import { type FoundCase, findCaseById, findCaseByReference } from './findCase.ts'

/** Who comes to a case for a body: an officer of it with the reference, or a guest with the token of a signed link. */
export type PartnerAsked =
  | { readonly officer: OfficerActor; readonly reference: string }
  | { readonly token: string }

/** The case for somebody who speaks for a body that has it or answered it. */
export type PartnerCase = FoundCase & {
  readonly actor: OfficerActor | PartnerActor
  readonly partner: string
}

/** Nothing where there is no such case for them; `over` where the link was good and the case has left the body. */
export async function partnerCase(
  context: Context,
  asked: PartnerAsked,
): Promise<PartnerCase | 'over' | null> {
  if ('token' in asked) {
    const visit = await partnerOfLink(context, asked.token)
    if (!visit) return null
    if (visit.isOver) return 'over'
    const { actor } = visit
    const found = await findCaseById(context, actor, actor.caseId)
    return found && { ...found, actor, partner: actor.partner }
  }
  const { officer } = asked
  const reference = readReference(asked.reference)
  const partner = partnerOf(officer)
  const found = reference && partner !== null ? await findCaseByReference(context, officer, reference) : null
  return found && partner !== null ? { ...found, actor: officer, partner } : null
}
