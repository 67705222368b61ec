import rateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Context } from '../../postgres/context.ts'
import { defaultRooms, type RoomLimits } from './bodyRooms.ts'
import { loadBuiltWeb } from './builtWeb.ts'
import { devPages } from './devPages.ts'
import { health } from './health.ts'
import { lastResort } from './lastResort.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { logging, logLines } from './logging.ts'
import { type Bundle, pages } from './pages.ts'
import { securityHeaders } from './securityHeaders.ts'
import { defaultPace, endSlowBodies, type Pace } from './slowBodies.ts'
import { staticFiles } from './staticFiles.ts'

export type WebOptions = {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Handlers below `/api`, with Fastify's own JSON parser. */
  readonly api?: FastifyPluginAsync
  /** Handlers at the root beside the pages: `/metrics`, `/open311`. */
  readonly extra?: FastifyPluginAsync
  /** How often one address may send; only tests raise it. */
  readonly limits?: Limits
  /** How much of what is sent is held at once, and how slow it may come; only tests change them. */
  readonly rooms?: RoomLimits
  readonly pace?: Pace
  /** Pages straight from the sources by Vite, changed while one looks. */
  readonly dev?: boolean
  /** `silent` for tests. Log lines go to standard error. */
  readonly logLevel?: 'info' | 'warn' | 'silent'
}

export type RunningWeb = {
  /** Where it really listens: `http://127.0.0.1:3000`. */
  readonly url: string
  /** Lets running requests end, then stops. */
  readonly close: () => Promise<void>
}

/**
 * Starts the web: pages, files and API of this context. Builds the pages first when the build is missing or older
 * than the sources. Throws when the port is taken.
 */
export async function startWeb(context: Context, options: WebOptions): Promise<RunningWeb> {
  const app = await assemble(context, options)
  const url = await app.listen({ port: options.port, host: options.host })
  return { url, close: () => app.close() }
}

async function assemble(context: Context, options: WebOptions): Promise<FastifyInstance> {
  const behindProxy = context.url.startsWith('https:')
  const app = fastify({
    ...logging(options.logLevel ?? 'info'),
    frameworkErrors: lastResort,
    // A proxy that ends TLS stands on this machine or in its private network; nobody else may name an address.
    trustProxy: behindProxy ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    // A hundred megabytes over a slow phone line take a while.
    requestTimeout: 15 * 60_000,
    forceCloseConnections: 'idle',
  })
  logLines(app)
  endSlowBodies(app, options.pace ?? defaultPace)
  securityHeaders(app, behindProxy)
  app.setErrorHandler(lastResort)
  await app.register(rateLimit, { global: false })
  await app.register(health(context))
  if (options.api) await app.register(options.api, { prefix: '/api' })
  app.all('/api/*', noSuchApi)
  if (options.extra) await app.register(options.extra)
  const bundle = options.dev ? await devPages(app) : await builtPages(app)
  const { limits = defaultLimits, rooms = defaultRooms } = options
  await app.register(pages(context, bundle, { limits, rooms }))
  return app
}

async function builtPages(app: FastifyInstance): Promise<Bundle> {
  const { build, files } = await loadBuiltWeb()
  await app.register(staticFiles(files))
  return { load: async () => build, mode: 'production' }
}

function noSuchApi(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .code(404)
    .type('application/problem+json')
    .send({ type: 'about:blank', status: 404, title: 'Not found' })
}
