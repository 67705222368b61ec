import fastify, { type FastifyInstance } from 'fastify'
import { saveCategories, saveChoices } from '../../cases/store/categories.ts'
import type { Context } from '../../postgres/context.ts'
import type { Role } from '../../staff/core/actor.ts'
import { saveDepartments } from '../../staff/store/handle.ts'
import { addToken } from '../../staff/store/session.ts'
import { categories, declineReasons, departments, remedies } from '../demo/ministry.ts'
import { addShippedData } from '../shipped.ts'
import { api } from './api.ts'

export type Answer = {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, unknown>>
  // What a program reads, as it reads it.
  // biome-ignore lint/suspicious/noExplicitAny: an answer may be anything
  readonly body: any
}
export type Ask = (
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

/** The departments and categories of the demonstration with the clocks as shipped, without its people. */
export async function ministryOf(context: Context): Promise<void> {
  await addShippedData(context)
  await saveDepartments(context.db, departments)
  await saveCategories(context.db, categories)
  await saveChoices(context.db, 'decline-reason', declineReasons)
  await saveChoices(context.db, 'remedy', remedies)
}

/** The API on its own; `close` it at the end. */
export async function startApi(context: Context): Promise<FastifyInstance> {
  const app = fastify()
  await app.register(api(context), { prefix: '/api' })
  return app
}

/** A program with a token of these roles, narrowed to departments where some are named. */
export async function program(
  app: FastifyInstance,
  context: Context,
  roles: readonly Role[],
  departments: readonly string[] = [],
): Promise<Ask> {
  const token = await addToken(context, { label: roles.join(), roles, departments })
  return asking(app, { authorization: `Bearer ${token}` })
}

/** Asks with these headers and nothing else. */
export function asking(app: FastifyInstance, always: Record<string, string> = {}): Ask {
  return async (method, path, body, headers = {}) => {
    const sent = body === undefined ? {} : { payload: body as object }
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...always, ...headers },
      ...sent,
    })
    const type = String(answer.headers['content-type'] ?? '')
    return {
      status: answer.statusCode,
      type,
      headers: answer.headers,
      body: type.includes('json') ? answer.json() : answer.body,
    }
  }
}
