import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { smsGateway } from './sms.ts'

type Asked = {
  readonly method: string | undefined
  readonly authorization: string | undefined
  readonly body: unknown
}
const asked: Asked[] = []
let answer: { status: number; body: string } = { status: 200, body: '' }

const server = createServer(async (request, response) => {
  const { method, headers } = request
  asked.push({ method, authorization: headers.authorization, body: JSON.parse(await textOf(request)) })
  if (answer.status === 0) return void request.socket.destroy()
  response.writeHead(answer.status, { location: '/elsewhere' }).end(answer.body)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())
const { port } = server.address() as AddressInfo
const send = smsGateway(`http://insat:s%40cret@127.0.0.1:${port}/send`)
const sms = { id: '01990000-0000-7000-8000-000000000007', to: '+966500000001', text: 'وصلتنا شكواك' }

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

describe('a text message by a web service', () => {
  test('is handed over with its number, words and id', async () => {
    answer = { status: 202, body: '{"id": 4711}' }
    expect(await send(sms)).toEqual({ taken: true, providerId: '4711' })
    expect(asked.at(-1)).toEqual({
      method: 'POST',
      authorization: `Basic ${btoa('insat:s@cret')}`,
      body: sms,
    })
  })

  test('needs no word from the service but its yes', async () => {
    answer = { status: 204, body: '' }
    expect(await send(sms)).toEqual({ taken: true, providerId: null })
  })

  test('is refused for good only where the message itself is wrong', async () => {
    const permanent: Record<number, unknown> = {}
    for (const status of [400, 422, 401, 429, 500, 302]) {
      answer = { status, body: 'no' }
      const delivery = await send(sms)
      permanent[status] = delivery.taken ? 'taken' : delivery.permanent
    }
    expect(permanent).toEqual({ 400: true, 422: true, 401: false, 429: false, 500: false, 302: false })
  })

  test('is told of without its number, which would stand in the log', async () => {
    answer = { status: 422, body: `{"error":"${sms.to} is no mobile"}` }
    expect(await send(sms)).toMatchObject({ detail: '422 {"error":"<recipient> is no mobile"}' })
  })

  test('is not sent, and that is known, where nobody listens', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const { port: closed } = gone.address() as AddressInfo
    gone.close()
    await once(gone, 'close')
    expect(await smsGateway(`http://127.0.0.1:${closed}`)(sms)).toMatchObject({
      taken: false,
      permanent: false,
    })
  })

  test('has an unknown fate when the line breaks before the answer', async () => {
    answer = { status: 0, body: '' }
    await expect(send(sms)).rejects.toThrow()
  })
})
