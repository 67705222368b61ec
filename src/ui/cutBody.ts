import type { BodyRoom } from './formLimits.ts'

const boundaryForm = /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i

/**
 * The same request, of whose body no more is kept than there is room for. A multipart body that is longer ends where
 * it was cut as if it were whole, at once, so that the texts that stood before a film of 300 MB are not lost with it; any other
 * breaks off. `onCut` is called once. The rest is read and dropped, because a browser shows no answer before it has
 * sent everything.
 */
export function cutAt(request: Request, room: BodyRoom, onCut: (why: BodyRoom['over']) => void): Request {
  if (!request.body) return request
  const found = boundaryForm.exec(request.headers.get('content-type') ?? '')
  const boundary = found?.[1] ?? found?.[2]
  const body = request.body.pipeThrough(cutter(room, boundary, onCut))
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body, duplex: 'half' } as RequestInit)
}

function cutter(
  { limit, over, take }: BodyRoom,
  boundary: string | undefined,
  onCut: (why: BodyRoom['over']) => void,
): TransformStream<Uint8Array, Uint8Array> {
  let left = limit
  let isCut = false
  return new TransformStream({
    transform(chunk, controller) {
      if (isCut) return
      const kept = chunk.subarray(0, left)
      const isRoom = take(kept.length)
      if (isRoom && kept.length > 0) controller.enqueue(kept)
      left -= kept.length
      if (isRoom && kept.length === chunk.length) return
      isCut = true
      onCut(isRoom ? over : 'busy')
      if (boundary) controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`))
    },
    flush(controller) {
      if (isCut && !boundary) controller.error(new Error('The body was cut'))
    },
  })
}
