import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../postgres/context.ts'
import { Problem } from '../../ui/problem.ts'
import type { Options } from '../store/handle.ts'
import { type Remembered, type Repeatable, recall, remember, repeatable } from '../store/idempotency.ts'

/** The rows that keep an answer beside the act it answers; none where the request carries no key. */
export type Keep = (answer: Remembered) => ReturnType<NonNullable<Options['beside']>>

/**
 * Does the work once for each `Idempotency-Key` of a token (draft-ietf-httpapi-idempotency-key-header): a repeated
 * request gets the first one's answer, also when both come at once; another request under the same key is refused.
 * `whole` makes the response again from what was kept of it, where that leaves out a secret.
 */
export async function once(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (keep: Keep) => Promise<Remembered>,
  whole: (kept: unknown) => unknown = (kept) => kept,
): Promise<never> {
  const key = keyOf(request)
  const before = async () => {
    const kept = key && (await answeredBefore(context, key))
    return kept && { status: kept.status, response: whole(kept.response) }
  }
  const { status, response } =
    (await before()) ??
    (await work((answer) => (key ? [remember(context, key, answer)] : [])).catch(async (error) => {
      // Whoever comes second at the same moment fails on the first one's key, or finds its work done already.
      const first = await before()
      if (!first) throw error
      return first
    }))
  reply.code(status)
  // Kept as JSON, or made by the work in the shape that the route's schema demands.
  return response as never
}

function keyOf(request: FastifyRequest): Repeatable | null {
  const { actor, headers, url, body } = request
  if (actor.type !== 'program') return null
  return repeatable(actor.id, headers['idempotency-key'] as string | undefined, [url, body])
}

async function answeredBefore(context: Context, key: Repeatable): Promise<Remembered | null> {
  const before = await recall(context, key)
  if (before === 'other-request') throw new Problem(422, 'key-used-before')
  return before
}
