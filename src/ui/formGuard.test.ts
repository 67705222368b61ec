import { type MiddlewareFunction, RouterContextProvider } from 'react-router'
import { describe, expect, test } from 'vitest'
import type { Context } from '../postgres/context.ts'
import { csrfContext, databaseContext, requestContext } from './context.ts'
import { csrfCookie, csrfToken, newCsrfCookie } from './csrf.ts'
import { csrfMiddleware, formGuard, type Refusal } from './formGuard.ts'
import type { BodyRoom } from './formLimits.ts'

const secret = 'secret of the test'
const site = 'https://insat.example'
const cookie = newCsrfCookie()
const good = { csrf: csrfToken(secret, cookie), text: 'my words' }

type Sent = {
  fields?: Record<string, string>
  headers?: Record<string, string>
  tooMany?: boolean
  room?: BodyRoom
}
const enough: BodyRoom = { limit: 1000, over: 'too-large', take: () => true }

function handles(tooMany: boolean, room = enough): RouterContextProvider {
  const context = new RouterContextProvider()
  context.set(databaseContext, { secret, url: site } as Context)
  context.set(requestContext, { address: '192.0.2.1', nonce: 'n', tooManyRequests: tooMany, room })
  return context
}

async function run(
  middleware: MiddlewareFunction<Response>,
  request: Request,
  context: RouterContextProvider,
) {
  const args = { request, context, params: {}, url: new URL(request.url), pattern: '' }
  return middleware(args as Parameters<typeof middleware>[0], async () => new Response('done'))
}

/** What a form sent like this meets: `done`, or the refusal. */
async function send({
  fields = good,
  headers = {},
  tooMany = false,
  room = enough,
}: Sent): Promise<'done' | Refusal> {
  const request = new Request(`${site}/ar/new?step=2`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie: `${csrfCookie}=${cookie}`, ...headers },
  })
  const context = handles(tooMany, room)
  context.set(csrfContext, 'a fresh token')
  try {
    await run(formGuard, request, context)
    return 'done'
  } catch (thrown) {
    return (thrown as { data: Refusal }).data
  }
}

describe('A form that is sent', () => {
  test('with the token of this browser comes through, from our own page or an old browser', async () => {
    expect(await send({})).toBe('done')
    expect(await send({ headers: { 'sec-fetch-site': 'same-origin', origin: site } })).toBe('done')
    expect(await send({ headers: { 'sec-fetch-site': 'none' } })).toBe('done')
  })

  test('from another site is refused even with a token', async () => {
    const foreign = { code: 'foreign' }
    expect(await send({ headers: { 'sec-fetch-site': 'cross-site' } })).toEqual(foreign)
    expect(await send({ headers: { 'sec-fetch-site': 'same-site' } })).toEqual(foreign)
    expect(await send({ headers: { origin: 'https://evil.example' } })).toEqual(foreign)
    expect(await send({ headers: { origin: 'null' } })).toEqual(foreign)
  })

  test('without a token that holds is refused, and what was typed is kept to be sent again', async () => {
    const refusal = await send({ fields: { csrf: 'wrong', text: 'my words', password: 'p', n: '1' } })
    expect(refusal).toEqual({
      code: 'stale',
      fields: [
        ['text', 'my words'],
        ['n', '1'],
      ],
      action: '/ar/new?step=2',
      csrf: 'a fresh token',
      hadFiles: false,
    })
    expect(await send({ fields: { text: 'x' } })).toMatchObject({ code: 'stale' })
  })

  test('with the token of another browser is refused', async () => {
    expect(await send({ headers: { cookie: `${csrfCookie}=${newCsrfCookie()}` } })).toMatchObject({
      code: 'stale',
    })
    expect(await send({ headers: { cookie: '' } })).toMatchObject({ code: 'stale' })
  })

  test('past a limit is refused, and kept to be sent again later', async () => {
    expect(await send({ tooMany: true })).toMatchObject({ code: 'too-many', fields: [['text', 'my words']] })
  })
})

describe('A form for which there is no room at this moment', () => {
  test('is refused, to be sent again later', async () => {
    expect(await send({ room: { ...enough, take: () => false } })).toMatchObject({ code: 'busy' })
    expect(await send({ room: { ...enough, limit: 10, over: 'busy' } })).toMatchObject({ code: 'busy' })
  })

  test('is not read at all when another site sent it', async () => {
    const take = () => expect.fail('it was read')
    expect(await send({ headers: { origin: 'null' }, room: { ...enough, take } })).toEqual({
      code: 'foreign',
    })
  })
})

describe('A browser', () => {
  async function cookiesOf(headers: Record<string, string>): Promise<string[]> {
    const response = await run(csrfMiddleware, new Request(`${site}/ar`, { headers }), handles(false))
    return (response as Response).headers.getSetCookie()
  }

  test('gets a cookie of its own that no script can read and no other site can send along', async () => {
    const [set] = await cookiesOf({})
    expect(set).toMatch(/^insat_csrf=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  })

  test('keeps the cookie it has, and gets a new one for what is none of ours', async () => {
    expect(await cookiesOf({ cookie: `${csrfCookie}=${cookie}` })).toEqual([])
    expect(await cookiesOf({ cookie: `${csrfCookie}=tampered` })).toHaveLength(1)
  })
})
