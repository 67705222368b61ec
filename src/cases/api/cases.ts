import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { linkToken } from '../../customers/store/session.ts'
import { kinds } from '../../deadlines/core/classes.ts'
import type { Context } from '../../postgres/context.ts'
import { type Case, statuses } from '../core/case.ts'
import { commandSchema } from '../core/command.schema.ts'
import { queues } from '../core/queues.ts'
import { readReference } from '../core/reference.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { Conflict, handle, registerCase } from '../store/handle.ts'
import { isRepeatedAtOnce, type Remembered, recall, remember, repeatable } from '../store/idempotency.ts'
import { caseStory } from '../store/queries/caseStory.ts'
import { type FoundCase, findCaseByReference } from '../store/queries/findCase.ts'
import { listCases } from '../store/queries/listCases.ts'
import { notFoundProblem, Problem, refusedProblem } from './problem.ts'
import { caseBody, caseBodySchema, registeredSchema, rowBody, rowSchema } from './representation.ts'

const params = z.object({ reference: z.string().max(60) })
const keyHeader = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })
const listQuery = z.strictObject({
  queue: z.enum(queues).default('all'),
  status: z.enum(statuses).optional(),
  kind: z.enum(kinds).optional(),
  q: z.string().max(200).optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** API v1 of the cases room: register, read, list, act, and the record of what happened. */
export function casesApi(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/cases',
      {
        schema: {
          summary: 'Register a case',
          tags: ['cases'],
          body: registrationSchema,
          headers: keyHeader,
          response: { 201: registeredSchema },
        },
      },
      (request, reply) => once(context, request, reply, (key) => register(context, request, key)),
    )
    app.get(
      '/cases',
      {
        schema: {
          summary: 'List cases',
          tags: ['cases'],
          querystring: listQuery,
          response: { 200: z.object({ cases: z.array(rowSchema), next: z.string().nullable() }) },
        },
      },
      async ({ query, actor }) => {
        const page = await listCases(context, actor, query)
        return { cases: page.rows.map(rowBody), next: page.next }
      },
    )
    app.get(
      '/cases/:reference',
      { schema: { summary: 'Read a case', tags: ['cases'], params, response: { 200: caseBodySchema } } },
      async (request) => caseBody(await find(context, request)),
    )
    app.post(
      '/cases/:reference/commands',
      {
        schema: {
          summary: 'Act on a case',
          tags: ['cases'],
          params,
          headers: keyHeader,
          body: commandSchema,
          response: { 200: caseBodySchema },
        },
      },
      (request, reply) => once(context, request, reply, (key) => act(context, request, key)),
    )
    app.get(
      '/cases/:reference/events',
      {
        schema: {
          summary: 'What happened to a case',
          tags: ['cases'],
          params,
          response: { 200: z.object({ events: z.array(z.looseObject({})) }) },
        },
      },
      async (request) => {
        const { state } = await find(context, request)
        const story = await caseStory(context, request.actor, state.id)
        return { events: (story?.events ?? []).map((event) => ({ ...event })) }
      },
    )
  }
}

async function find(context: Context, request: FastifyRequest): Promise<FoundCase> {
  const reference = readReference((request.params as z.output<typeof params>).reference)
  const found = reference && (await findCaseByReference(context, request.actor, reference))
  if (!found) throw notFoundProblem(request.language)
  return found
}

type Keep = (answer: (state: Case, version: number) => Remembered) => Beside
type Beside = NonNullable<Parameters<typeof handle>[4]>['beside']

async function register(context: Context, request: FastifyRequest, keep: Keep): Promise<Remembered> {
  const said = request.body as z.output<typeof registrationSchema>
  const answer = (state: Case): Remembered => ({
    status: 201,
    response: {
      reference: state.reference,
      due_at: state.firstDueAt,
      track_url: `${context.url}/${state.language}/c/${linkToken(context.secret, state.id)}`,
    },
  })
  const beside = keep(answer)
  const outcome = await registerCase(context, request.actor, said, beside ? { beside } : {})
  if ('refused' in outcome) throw refusedProblem(outcome.refused, request.language)
  return answer(outcome.state)
}

async function act(context: Context, request: FastifyRequest, keep: Keep): Promise<Remembered> {
  const { state } = await find(context, request)
  const answer = (after: Case, version: number): Remembered => ({
    status: 200,
    response: caseBody({ state: after, version }),
  })
  const beside = keep(answer)
  const command = request.body as z.output<typeof commandSchema>
  const outcome = await handle(context, request.actor, state.id, command, beside ? { beside } : {})
  if ('refused' in outcome) throw refusedProblem(outcome.refused, request.language)
  return answer(outcome.state, outcome.version)
}

/** Does the work once for each `Idempotency-Key` of a token: a repeated request gets the first one's answer. */
async function once(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (keep: Keep) => Promise<Remembered>,
) {
  const tokenId = request.actor.type === 'program' ? request.actor.id : ''
  const key = repeatable(tokenId, request.headers['idempotency-key'] as string | undefined, [
    request.url,
    request.body,
  ])
  const keep: Keep = (answer) =>
    key ? (state, version) => [remember(context, key, answer(state, version))] : undefined
  const before = key && (await recall(context, key))
  if (before === 'other-request')
    throw new Problem(422, 'idempotency-key-reused', 'This Idempotency-Key was used for another request.')
  const { status, response } =
    before ??
    (await work(keep).catch(async (error) => {
      if (error instanceof Conflict)
        throw new Problem(
          409,
          'conflict',
          'The case changed in between. Read it again and repeat the request.',
        )
      const first = key && isRepeatedAtOnce(error) ? await recall(context, key) : null
      if (!first || first === 'other-request') throw error
      return first
    }))
  return reply.code(status as 200).send(response as never)
}
