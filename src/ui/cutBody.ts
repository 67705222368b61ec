const boundaryForm = /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i

/**
 * The same request, of whose body no more than `limit` bytes are kept. A multipart body that is longer ends where it
 * was cut as if it were whole, so that the texts that stood before a film of 300 MB are not lost with it; `onCut`
 * is called once. The rest is read and dropped, because a browser shows no answer before it has sent everything.
 */
export function cutAt(request: Request, limit: number, onCut: () => void): Request {
  const found = boundaryForm.exec(request.headers.get('content-type') ?? '')
  const boundary = found?.[1] ?? found?.[2]
  if (!request.body || !boundary) return request
  const body = request.body.pipeThrough(cutter(limit, `\r\n--${boundary}--\r\n`, onCut))
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body, duplex: 'half' } as RequestInit)
}

function cutter(limit: number, ending: string, onCut: () => void): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0
  return new TransformStream({
    transform(chunk, controller) {
      const room = Math.max(0, limit - seen)
      if (room > 0) controller.enqueue(chunk.subarray(0, room))
      if (seen <= limit && seen + chunk.length > limit) onCut()
      seen += chunk.length
    },
    flush(controller) {
      if (seen > limit) controller.enqueue(new TextEncoder().encode(ending))
    },
  })
}
