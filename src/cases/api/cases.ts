import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { kinds } from '../../deadlines/core/classes.ts'
import type { Context } from '../../postgres/context.ts'
import { statuses } from '../core/case.ts'
import { commandSchema } from '../core/command.schema.ts'
import { readPageKey } from '../core/pageKey.ts'
import { queues } from '../core/queues.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { listCases } from '../store/queries/listCases.ts'
import { act } from './act.ts'
import { categoriesSchema, listCategories } from './categories.ts'
import { eventsOf, eventsSchema } from './events.ts'
import { commandExamples, registrationExamples } from './examples.ts'
import { find } from './find.ts'
import { once } from './once.ts'
import { register, registered } from './register.ts'
import { caseBody, caseBodySchema, registeredSchema, rowBody, rowSchema } from './representation.ts'

const params = z.object({
  reference: z.string().max(60).describe('Ten digits; Arabic-Indic digits, spaces and dashes are accepted.'),
})
const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Your own key for this request: sent again with it, nothing is done twice.'),
})
const listQuery = z.strictObject({
  queue: z.enum(queues).default('all'),
  status: z.enum(statuses).optional(),
  kind: z.enum(kinds).optional(),
  q: z.string().max(200).optional().describe('Words, in Arabic or English.'),
  after: z.string().refine(readPageKey, 'not-a-page').optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const listSchema = z
  .object({
    cases: z.array(rowSchema),
    next: z.string().nullable().describe('For `after`; null on the last page.'),
  })
  .describe('One page.')

const registering = {
  schema: {
    summary: 'Register a case',
    description:
      'A field that the kind has no use for is accepted and not kept; an unknown one is refused. The date is a promise: until then the customer will be answered.',
    tags: ['cases'],
    body: registrationSchema.meta({ 'x-examples': registrationExamples }),
    headers: keyHeader,
    response: { 201: registeredSchema },
  },
}
const listing = {
  schema: {
    summary: 'List the cases that the token may see',
    description:
      'Open queues by what is due next (`next_due`), `late` by the date of the answer, `all` newest first.',
    tags: ['cases'],
    querystring: listQuery,
    response: { 200: listSchema },
  },
}
const reading = {
  schema: {
    summary: 'Read a case',
    description: 'Where it stands, without the words of people and without its customer.',
    tags: ['cases'],
    params,
    response: { 200: caseBodySchema },
  },
}
const acting = {
  schema: {
    summary: 'Give a command to a case',
    description:
      'What the rules of the case do not allow now is refused by 409 with the reason as a code. A token counts as a person: one that answered a case neither confirms it, takes it back for the customer, nor answers it again after a no.',
    tags: ['cases'],
    params,
    headers: keyHeader,
    body: commandSchema.meta({ 'x-examples': commandExamples }),
    response: { 200: caseBodySchema },
  },
}
const telling = {
  schema: {
    summary: 'What happened to a case, with the words',
    description: 'The look at them is recorded.',
    tags: ['cases'],
    params,
    response: { 200: eventsSchema },
  },
}

const choosing = {
  schema: {
    summary: 'The categories in use',
    description: 'What a case can be about, and which department that leads to.',
    tags: ['categories'],
    response: { 200: categoriesSchema },
  },
}

/** API v1 of the cases room: register, read, list, act, and the record of what happened. */
export function casesApi(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.post('/cases', registering, (request, reply) =>
      once(
        context,
        request,
        reply,
        (keep) => register(context, request, keep),
        (kept) => registered(context, kept),
      ),
    )
    app.get('/cases', listing, async ({ query, actor }) => {
      const page = await listCases(context, actor, query)
      return { cases: page.rows.map(rowBody), next: page.next }
    })
    app.get('/cases/:reference', reading, async (request) => caseBody(await find(context, request)))
    app.post('/cases/:reference/commands', acting, (request, reply) =>
      once(context, request, reply, (keep) => act(context, request, keep)),
    )
    app.get('/categories', choosing, () => listCategories(context))
    app.get('/cases/:reference/events', telling, (request) => eventsOf(context, request))
  }
}
