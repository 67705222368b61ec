import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * The same request in the form of the web platform. Its address has the origin of `publicUrl` when it was asked under
 * that host (a proxy may have ended TLS before us), else the host it was asked under.
 */
export function webRequest(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Request {
  const url = new URL(request.url, originOf(request, publicUrl))
  const gone = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  const init: RequestInit = { method: request.method, headers: headersOf(request), signal: gone.signal }
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(url, init)
  const body = Readable.toWeb(request.raw) as ReadableStream
  return new Request(url, { ...init, body, duplex: 'half' } as RequestInit)
}

function originOf(request: FastifyRequest, publicUrl: string): string {
  const known = new URL(publicUrl)
  if (!request.host || request.host === known.host) return known.origin
  const asked = `${request.protocol}://${request.host}`
  return URL.canParse(asked) ? asked : known.origin
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  return headers
}
