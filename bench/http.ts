import { Agent, request } from 'node:http'

export type Answer = { readonly status: number; readonly body: string }
export type Ask = (
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
  body?: object,
) => Promise<Answer>

/** Asks over connections that stay open, as many as there are clients. */
export function asker(url: string, clients: number): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  return (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body)
      const sent = text
        ? { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
        : headers
      const asked = request(url + path, { method, agent, headers: sent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        )
      })
      asked.on('error', reject)
      asked.end(text)
    })
}

/** The body of an answer that must have that status; anything else ends the bench. */
export function expectStatus({ status, body }: Answer, wanted: number): string {
  if (status !== wanted) throw new Error(`Expected ${wanted}, got ${status}: ${body.slice(0, 400)}`)
  return body
}
