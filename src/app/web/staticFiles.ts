import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { WebFile } from './builtWeb.ts'

const year = 'public, max-age=31536000, immutable'
const hour = 'public, max-age=3600'

/** The files of the browser's build. Their names change with their content, but for those of `public/`. */
export function staticFiles(files: ReadonlyMap<string, WebFile>): FastifyPluginAsync {
  return async (app) => {
    for (const [path, file] of files) {
      app.get(path, (request, reply) => {
        reply.header('cache-control', path.startsWith('/assets/') ? year : hour).type(file.type)
        return send(file, request, reply)
      })
    }
    app.get('/assets/*', (_request, reply) => reply.code(404).type('text/plain').send('not found'))
  }
}

function send(file: WebFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? ''
  if (file.br || file.gzip) reply.header('vary', 'accept-encoding')
  if (file.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.br)
  if (file.gzip && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip)
  return reply.send(file.bytes)
}
