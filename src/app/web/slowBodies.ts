import type { FastifyInstance } from 'fastify'

/** A body may take so long to begin with, in milliseconds, and so many bytes a second must come on average. */
export type Pace = { readonly grace: number; readonly bytesPerSecond: number }

/** A phone at the edge of its network stalls for half a minute and still sends ten times as much. */
export const defaultPace: Pace = { grace: 60_000, bytesPerSecond: 500 }

const looks = 4

/**
 * Ends connections whose request dribbles in, which would hold what has come so far for as long as their sender
 * likes; whatever the path, since it is measured below HTTP. Node itself ends a slow head (60 s) and whatever takes
 * longer than `requestTimeout`.
 */
export function endSlowBodies(app: FastifyInstance, { grace, bytesPerSecond }: Pace): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (raw.complete || raw.method === 'GET' || raw.method === 'HEAD') return
    const begun = { at: performance.now(), bytes: raw.socket.bytesRead }
    const timer = setInterval(() => {
      if (raw.complete) return clearInterval(timer)
      const allowed = grace + ((raw.socket.bytesRead - begun.bytes) / bytesPerSecond) * 1000
      if (performance.now() - begun.at > allowed) raw.destroy()
    }, grace / looks)
    reply.raw.once('close', () => clearInterval(timer))
  })
}
