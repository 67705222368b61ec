import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Context } from '../../postgres/context.ts'
import { Problem } from '../../ui/problem.ts'
import type { Case } from '../core/case.ts'
import type { commandSchema } from '../core/command.schema.ts'
import { Conflict, handle } from '../store/handle.ts'
import type { Remembered } from '../store/idempotency.ts'
import { find } from './find.ts'
import type { Keep } from './once.ts'
import { refusal } from './refusal.ts'
import { demandFreeFiles } from './register.ts'
import { caseBody } from './representation.ts'

/** Gives one command to a case and answers with the case as it then stands. */
export async function act(context: Context, request: FastifyRequest, keep: Keep): Promise<Remembered> {
  const from = await find(context, request)
  const { state } = from
  const command = request.body as z.output<typeof commandSchema>
  const files = 'files' in command ? command.files : []
  await demandFreeFiles(context, 'files', files)
  const answer = (after: Case, version: number): Remembered => ({
    status: 200,
    response: caseBody({ state: after, version }),
  })
  const outcome = await handle(context, request.actor, state.id, command, {
    from,
    beside: (after, version) => keep(answer(after, version)),
  }).catch((error) => {
    throw error instanceof Conflict ? new Problem(409, 'conflict') : error
  })
  if ('refused' in outcome) throw refusal(outcome.refused)
  return answer(outcome.state, outcome.version)
}
