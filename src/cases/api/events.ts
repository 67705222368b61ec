import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../postgres/context.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { caseStory, type StoryEvent, type StoryText } from '../store/queries/caseStory.ts'
import { find } from './find.ts'

export const eventsSchema = z
  .object({
    events: z.array(
      z.looseObject({
        version: z.int(),
        type: z.string(),
        at: z.string().meta({ format: 'date-time' }),
        by: z.object({ type: z.string(), id: z.string().optional() }),
        text: z
          .object({ subject: z.string().nullable(), body: z.string().nullable() })
          .nullable()
          .describe('The words that came with it; `body` is null once they were erased.'),
      }),
    ),
  })
  .describe('From the first event to the newest; each has further members of its own.')

/** The record of a case as programs read it: each event with its words in place of their reference. */
export async function eventsOf(
  context: Context,
  request: FastifyRequest,
): Promise<z.output<typeof eventsSchema>> {
  const { state } = await find(context, request)
  const story = await caseStory(context, request.actor, state.id)
  await recordLook(context, request.actor, { caseId: state.id, what: 'api-events' })
  const texts = new Map((story?.texts ?? []).map((text) => [text.id, text]))
  return { events: (story?.events ?? []).map((event) => eventBody(event, texts)) }
}

function eventBody(event: StoryEvent, texts: ReadonlyMap<string, StoryText>) {
  const { version, type, at, by, ...rest } = event
  const ref = 'text' in event ? event.text : null
  const text = ref && texts.get(ref.id)
  const said = Object.entries(rest).map(([key, value]) => [snakeCase(key), value])
  return {
    ...{ version, type, at, by },
    ...Object.fromEntries(said),
    text: text ? { subject: text.subject, body: text.body } : null,
  }
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
