import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitsOf } from './limits.ts'
import { webRequest } from './webRequest.ts'

const app = fastify()
beforeAll(async () => {
  await app.register(rateLimit, { global: false })
  const isTooMany = limitsOf(app, [{ name: 'tracking', paths: /^\/(ar|en)\/track/, max: 1, minutes: 1 }])
  app.post('*', async (request, reply) => ({
    tooMany: await isTooMany(request),
    address: webRequest(request, reply, 'https://insat.example').url,
  }))
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

type Answer = { readonly tooMany: boolean; readonly address: string }

/** Posts to that request target exactly as it is written, which `fetch` would tidy up. */
function post(path: string, host = 'insat.example'): Promise<Answer> {
  const { port } = app.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ port, path, method: 'POST', headers: { host } }, async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response as AsyncIterable<Buffer>))
      resolve(JSON.parse(body.toString()))
    })
      .on('error', reject)
      .end()
  })
}

test('a limit counts a page however its address is written', async () => {
  expect((await post('/ar/track')).tooMany).toBe(false)
  const ways = [
    '/ar/track',
    '/ar/TRACK?x=1',
    '/AR/track.data',
    '/%61r/tr%61ck',
    '//ar/track',
    '/ar\\track',
    '/x/../ar/track',
    'http://other.example/ar/track',
  ]
  const answers = []
  for (const way of ways) answers.push([way, (await post(way)).tooMany])
  expect(answers).toEqual(ways.map((way) => [way, true]))
  expect((await post('/ar/how')).tooMany).toBe(false)
})

test('no way of writing an address makes it one of another site', async () => {
  for (const way of ['//other.example/ar', '/\\other.example/ar', 'http://other.example/ar'])
    expect((await post(way)).address).toMatch(/^https:\/\/insat\.example\/(other\.example\/)?ar$/)
  expect((await post('/ar/how', 'other.example/ar/track?')).address).toBe('http://other.example/ar/how')
})
