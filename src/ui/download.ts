import { Readable } from 'node:stream'

/**
 * A stored file as an answer: to be kept, never to be opened in place, whatever it is. Whoever only asks about it (HEAD)
 * gets no bytes, and nothing is opened that nobody would close.
 */
export function download(
  request: Request,
  { name, size }: { readonly name: string; readonly size: number },
  open: () => Readable,
): Response {
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(open()) as ReadableStream)
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${extendedValue(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}

/** A name as a header carries it (RFC 8187, 3.2.1): what `encodeURIComponent` leaves but the grammar does not is encoded, too. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}
