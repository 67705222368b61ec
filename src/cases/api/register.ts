import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { linkToken } from '../../customers/store/session.ts'
import { freeFiles } from '../../files/store/queries/freeFiles.ts'
import type { Context } from '../../postgres/context.ts'
import { invalid, Problem } from '../../ui/problem.ts'
import type { Case } from '../core/case.ts'
import type { registrationSchema } from '../core/registration.schema.ts'
import { registerCase } from '../store/handle.ts'
import type { Remembered } from '../store/idempotency.ts'
import type { Keep } from './once.ts'

/** Registers the case that a program brings; answers with its reference, its promise and the customer's own link. */
export async function register(context: Context, request: FastifyRequest, keep: Keep): Promise<Remembered> {
  const said = request.body as z.output<typeof registrationSchema>
  await demandFreeFiles(context, 'attachments', said.attachments)
  const answer = (state: Case): Remembered => ({
    status: 201,
    response: {
      reference: state.reference,
      due_at: state.firstDueAt,
      track_url: `${context.url}/${state.language}/c/${linkToken(context.secret, state.id)}`,
    },
  })
  const outcome = await registerCase(context, request.actor, said, { beside: (state) => keep(answer(state)) })
  if (!('refused' in outcome)) return answer(outcome.state)
  if (outcome.refused === 'no-such-category') throw invalid([{ field: 'category', code: 'no-such-category' }])
  throw new Problem(409, outcome.refused, { refused: outcome.refused })
}

/** Files that were sent beforehand and belong to no case yet; 422 names those that are not. */
export async function demandFreeFiles(
  context: Context,
  field: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const free = await freeFiles(context.db, ids)
  const wrong = ids.flatMap((id, i) =>
    free.has(id) ? [] : [{ field: `${field}.${i}`, code: 'no-such-file' }],
  )
  if (wrong.length > 0) throw invalid(wrong)
}
