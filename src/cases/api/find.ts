import type { FastifyRequest } from 'fastify'
import type { Context } from '../../postgres/context.ts'
import { Problem } from '../../ui/problem.ts'
import { readReference } from '../core/reference.ts'
import { type FoundCase, findCaseByReference } from '../store/queries/findCase.ts'

/** The case in the address; 404 when there is none that this token may see. */
export async function find(context: Context, request: FastifyRequest): Promise<FoundCase> {
  const reference = readReference((request.params as { reference: string }).reference)
  const found = reference && (await findCaseByReference(context, request.actor, reference))
  if (!found) throw new Problem(404, 'no-such-case')
  return found
}
