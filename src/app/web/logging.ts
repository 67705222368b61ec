import { randomUUID } from 'node:crypto'
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'

const named = /(\/(?:c|survey|set-up|reset|invite|link)\/)[^/?]+/gi
const looksSecret = /(?<=\/)(?![\da-f]{8}-)(?=[\w-]*\d)[\w-]{16,}(?=\/|\.data$|$)/g

/** The path of a request without its query, with every token in it covered: a log must open no case. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  if (path.startsWith('/assets/')) return path
  return path.replace(named, '$1***').replace(looksSecret, '***')
}

/** A fault's words without numbers, addresses and quoted values, which may be a person's. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(/[^\s@"'<>,;]+@[^\s@"'<>,;]+/g, '<mail>')
    .replace(/"[^"\n]{1,200}"(?=\s|$|\.)/g, '<value>')
    .replace(/\+?\d[\d\s-]{5,}\d/g, '<number>')
}

/** Fastify's settings for a log of one JSON line a request on standard error, without personal data. */
export function logging(level: 'info' | 'warn' | 'silent'): FastifyServerOptions {
  return {
    logger: {
      level,
      stream: process.stderr,
      serializers: {
        req: (request) => ({ method: request.method, path: loggedPath(request.url) }),
        err: (error) => ({
          type: error.name,
          code: (error as { code?: string }).code,
          message: withoutPersonalData(error.message ?? ''),
          stack: stackOf(error),
        }),
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
  }
}

/** One line a request, when it is answered. */
export function logLines(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    if (request.url.startsWith('/assets/') || request.url === '/healthz') return
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ req: request, status: reply.statusCode, ms }, 'answered')
  })
}

function stackOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return frames.slice(0, 12).join('\n')
}
