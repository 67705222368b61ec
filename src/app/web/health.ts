import type { FastifyPluginAsync } from 'fastify'
import type { Context } from '../../postgres/context.ts'
import { isDatabaseReady } from '../../postgres/readiness.ts'

/** `/healthz`: this process lives. `/readyz`: it can do its work, because the database answers and is up to date. */
export function health(context: Context): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', async (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ status: 'alive' }),
    )
    app.get('/readyz', async (_request, reply) => {
      const ready = await isDatabaseReady(context).catch(() => false)
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: ready ? 'ready' : 'not ready' })
    })
  }
}
