import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readReference } from '../../cases/core/reference.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import type { Context } from '../../postgres/context.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { Problem } from '../../ui/problem.ts'
import { type CaseMessage, caseMessages } from '../store/queries/messages.ts'

const moment = z.string().meta({ format: 'date-time' })

const messageSchema = z.object({
  id: z.uuid(),
  version: z.int().describe('The event of the case that it tells of.'),
  purpose: z.string(),
  channel: z.string(),
  language: z.string(),
  recipient: z.string().nullable().describe('Null, like `body`, where the author of a tip is sealed.'),
  subject: z.string().nullable(),
  body: z.string().nullable().describe('As it was sent, the tokens of links masked.'),
  state: z.string(),
  problem: z.string().nullable(),
  detail: z.string().nullable(),
  made_at: moment,
  sent_at: moment.nullable(),
})

const telling = {
  schema: {
    summary: 'The messages that went out about a case',
    description: 'Oldest first. The look at them is recorded.',
    tags: ['cases'],
    params: z.object({ reference: z.string().max(60) }),
    response: { 200: z.object({ messages: z.array(messageSchema) }).describe('All messages.') },
  },
}

/** API v1 of the channels: what was sent about a case, for whoever may see the case. */
export function messagesApi(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/cases/:reference/messages', telling, async ({ params, actor }) => {
      const reference = readReference(params.reference)
      const found = reference && (await findCaseByReference(context, actor, reference))
      if (!found) throw new Problem(404, 'no-such-case')
      const messages = (await caseMessages(context, actor, found.state.id)) ?? []
      await recordLook(context, actor, { caseId: found.state.id, what: 'api-messages' })
      return { messages: messages.map(messageBody) }
    })
  }
}

function messageBody({ madeAt, sentAt, ...rest }: CaseMessage): z.output<typeof messageSchema> {
  return { ...rest, made_at: madeAt, sent_at: sentAt }
}
