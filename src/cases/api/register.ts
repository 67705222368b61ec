import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { linkToken } from '../../customers/store/session.ts'
import { freeFiles } from '../../files/store/queries/freeFiles.ts'
import type { Context } from '../../postgres/context.ts'
import { invalid } from '../../ui/problem.ts'
import type { Case } from '../core/case.ts'
import type { registrationSchema } from '../core/registration.schema.ts'
import type { Remembered } from '../store/idempotency.ts'
import { registerBrought } from '../store/published.ts'
import type { Keep } from './once.ts'
import { refusal } from './refusal.ts'
import type { registeredSchema } from './representation.ts'

/** Registers the case that a program brings; answers with its reference, its promise and the customer's own link. */
export async function register(context: Context, request: FastifyRequest, keep: Keep): Promise<Remembered> {
  const said = request.body as z.output<typeof registrationSchema>
  await demandFreeFiles(context, 'attachments', said.attachments)
  const outcome = await registerBrought(context, request.actor, said, {
    beside: (state) => keep({ status: 201, response: keptOf(state) }),
  })
  if (!('refused' in outcome))
    return { status: 201, response: registered(context, keptOf(outcome.state), outcome.phrase) }
  throw refusal(outcome.refused)
}

type Kept = Pick<Case, 'id' | 'reference' | 'language' | 'firstDueAt'>

/** What is remembered of the answer: the case, not the link that opens it, which only the secret can make again. */
function keptOf({ id, reference, language, firstDueAt }: Case): Kept {
  return { id, reference, language, firstDueAt }
}

/** The answer to a registration, from what is remembered of it; that is never the pass-phrase. */
export function registered(
  { url, secret }: Context,
  kept: unknown,
  phrase: string | null = null,
): z.output<typeof registeredSchema> {
  const { id, reference, language, firstDueAt } = kept as Kept
  const track_url = `${url}/${language}/c/${linkToken(secret, id)}`
  return { reference, due_at: firstDueAt, track_url, ...(phrase !== null && { pass_phrase: phrase }) }
}

/** Files that were sent beforehand and belong to no case yet; 422 names those that are not. */
export async function demandFreeFiles(
  context: Context,
  field: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const free = await freeFiles(context, ids)
  const wrong = ids.flatMap((id, i) =>
    free.has(id) ? [] : [{ field: `${field}.${i}`, code: 'no-such-file' }],
  )
  if (wrong.length > 0) throw invalid(wrong)
}
