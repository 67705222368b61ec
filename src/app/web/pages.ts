import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerBuild } from 'react-router'
import type { Context } from '../../postgres/context.ts'
import { bodyRooms, type RoomLimits } from './bodyRooms.ts'
import { compressed } from './compressed.ts'
import { type Limits, limitsOf } from './limits.ts'
import type { PageHandles } from './pageHandles.ts'
import { pathOf, webRequest } from './webRequest.ts'

/** Where the pages come from: the build, or Vite. */
export type Bundle = {
  readonly load: () => Promise<ServerBuild>
  readonly mode: 'production' | 'development'
}

type Respond = (build: ServerBuild, mode: string, request: Request, handles: PageHandles) => Promise<Response>

/** Everything that is not a file, the API or a sign of life: React Router's pages. */
export function pages(
  context: Context,
  bundle: Bundle,
  { limits, rooms }: { readonly limits: Limits; readonly rooms: RoomLimits },
): FastifyPluginAsync {
  return async (app) => {
    // Forms are read by the page's own code (ui/readForm.ts), which knows their limits and can answer in words.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const isTooMany = limitsOf(app, limits)
    const roomFor = bodyRooms(rooms)
    app.route({ method: ['GET', 'HEAD', 'POST'], url: '*', handler })
    app.setNotFoundHandler(refuseMethod)

    async function handler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
      const build = await bundle.load()
      const { respond } = build.entry.module as unknown as { respond: Respond }
      const tooManyRequests = await isTooMany(request)
      const response = await respond(build, bundle.mode, webRequest(request, reply, context.url), {
        context,
        request: {
          address: request.ip,
          nonce: randomBytes(16).toString('base64url'),
          tooManyRequests,
          room: roomFor(request, reply, tooManyRequests),
        },
        report: (error) => request.log.error({ err: error }, 'page failed'),
      })
      return send(request, reply, response)
    }
  }
}

/** Seconds after which a form that was one too many may be sent again. */
const retryAfter = 120

async function send(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  if (response.status === 429 || response.status === 503) reply.header('retry-after', retryAfter)
  if (!response.headers.has('cache-control')) reply.header('cache-control', caching(request.url))
  if (!response.body) return reply.send()
  const body = await compressed(response, request.headers['accept-encoding'] ?? '')
  if (!body) return reply.send(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]))
  if (body.encoding) reply.header('content-encoding', body.encoding)
  const vary = [response.headers.get('vary'), 'accept-encoding'].filter(Boolean).join(', ')
  return reply.header('vary', vary).removeHeader('content-length').send(body.bytes)
}

const personal = /^\/(desk|partner|(ar|en)\/(c|survey))(\/|$|\.data)/

/**
 * A page with somebody's data is kept nowhere. Another may be shown again by its own browser's "back" button, which
 * brings back what was typed into it.
 */
function caching(url: string): string {
  return personal.test(pathOf(url)) ? 'no-store' : 'private, no-cache'
}

/** Pages are read and forms are sent; nothing else is done to them. */
function refuseMethod(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(405).header('allow', 'GET, HEAD, POST').type('text/plain').send('method not allowed')
}
