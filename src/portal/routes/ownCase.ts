import { data } from 'react-router'
import { type FoundCase, findCaseById } from '../../cases/store/queries/findCase.ts'
import { customerOfLink } from '../../customers/store/session.ts'
import type { Context } from '../../postgres/context.ts'
import type { CustomerActor } from '../../staff/core/actor.ts'

export type OwnCase = FoundCase & { readonly actor: CustomerActor }

/** The case whose link this is, for whoever holds it; 404 when the link is unknown or void. */
export async function ownCase(context: Context, token: string): Promise<OwnCase> {
  const actor = await customerOfLink(context, token)
  const found = actor && (await findCaseById(context, actor, actor.caseId))
  if (!actor || !found) throw data(null, { status: 404 })
  return { ...found, actor }
}
