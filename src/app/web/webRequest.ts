import { PassThrough, Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * The same request in the form of the web platform. Its address has the origin of `publicUrl` when it was asked under
 * that host (a proxy may have ended TLS before us), else the host it was asked under.
 */
export function webRequest(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Request {
  const url = new URL(originOf(request, publicUrl) + fromRoot(request.url))
  const gone = new AbortController()
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  const init: RequestInit = { method: request.method, headers: headersOf(request), signal: gone.signal }
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(url, init)
  const body = Readable.toWeb(bodyOf(request, reply)) as ReadableStream
  return new Request(url, { ...init, body, duplex: 'half' } as RequestInit)
}

/** The body for whoever reads it. What nobody has read when the answer is out is dropped, not left to block the line. */
function bodyOf({ raw }: FastifyRequest, reply: FastifyReply): Readable {
  const body = raw.pipe(new PassThrough())
  raw.once('error', (error) => body.destroy(error))
  raw.once('close', () => {
    if (!raw.complete) body.destroy(new Error('The sender is gone'))
  })
  reply.raw.once('finish', () => {
    if (raw.complete) return
    raw.unpipe(body)
    body.destroy()
    raw.resume()
  })
  return body
}

/**
 * The path of a request in the one form by which pages are told apart: without its query, decoded, in small letters,
 * because pages answer to any letters and any encoding of their address.
 */
export function pathOf(requestUrl: string): string {
  const { pathname } = new URL(`http://page.invalid${fromRoot(requestUrl)}`)
  try {
    return decodeURIComponent(pathname).toLowerCase()
  } catch {
    return pathname.toLowerCase()
  }
}

/** A request target (RFC 9112, 3.2) from its first slash on: neither a full address nor `//host` names another site. */
function fromRoot(requestUrl: string): string {
  return requestUrl.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^[/\\]*/, '/')
}

function originOf(request: FastifyRequest, publicUrl: string): string {
  const known = new URL(publicUrl)
  if (!request.host || request.host === known.host) return known.origin
  const asked = `${request.protocol}://${request.host}`
  return URL.parse(asked)?.origin ?? known.origin
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  return headers
}
