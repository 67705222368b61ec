import type { FastifyPluginAsync, RouteOptions } from 'fastify'
import type { ServerBuild } from 'react-router'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classifying, people } from '../cases/core/testing.ts'
import { handle, registerCase } from '../cases/store/handle.ts'
import { smallMinistry } from '../cases/store/testMinistry.ts'
import { keepUpload } from '../files/store/handle.ts'
import { testContext } from '../postgres/testDatabase.ts'
import type { OfficerActor } from '../staff/core/actor.ts'
import { addToken, openSession, sessionCookie } from '../staff/store/session.ts'
import { api } from './api/api.ts'
import { type AskDoor, apiDoors, type Door, openDoors, pageDoors } from './testRoutes.ts'
import { loadBuiltWeb } from './web/builtWeb.ts'
import { testBrowser } from './web/testBrowser.ts'
import { type RunningWeb, startWeb } from './web/web.ts'

const context = await testContext()
const { huda, salem, postal, courier } = people
/** In the words, the name and the file of the one case that there is, and nowhere else. */
const secret = 'قرنفلة'
const apiRoutes: Pick<RouteOptions, 'method' | 'url'>[] = []
let web: RunningWeb
let build: ServerBuild
let pages: Door[]
/** All but the one behind which nobody is signed in any more. */
let staying: Door[]
let programs: Door[]

/** The API with one route more that forgot to ask who comes. */
const withPlanted: FastifyPluginAsync = async (app) => {
  app.addHook('onRoute', ({ method, url }) => void apiRoutes.push({ method, url }))
  await app.register(api(context))
  app.get('/v1/planted', () => ({ cases: [secret] }))
}

beforeAll(async () => {
  await smallMinistry(context.db)
  const { reference, file } = await oneCase()
  web = await startWeb(context, {
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    limits: [],
    api: withPlanted,
  })
  build = (await loadBuiltWeb()).build
  const values = { lang: 'ar', token: 'a'.repeat(16), act: 'confirm', reference, id: file, list: 'cause' }
  pages = pageDoors(build.routes, values)
  staying = pages.filter(({ route }) => route !== 'staff/routes/signOut')
  programs = apiDoors(apiRoutes, values)
}, 120_000)
afterAll(() => web.close())

async function oneCase() {
  const bytes = new TextEncoder().encode(secret)
  const file = await keepUpload(context, { name: `${secret}.txt`, claimedType: null, bytes })
  if ('refused' in file) throw new Error(file.refused)
  const outcome = await registerCase(
    context,
    { type: 'public' },
    {
      ...{ kind: 'complaint', channel: 'website', language: 'ar', subject: secret, text: `عن ${secret}` },
      customer: {
        ...{ sort: 'individual', name: secret, phone: '+966501234567', email: null, id_number: null },
        ...{ preferred_channel: null, needs: [] },
      },
      ...{ outlet: null, category: null, remedy: null, attachments: [file.id], external_number: null },
    },
  )
  if ('refused' in outcome) throw new Error(outcome.refused)
  const { id, reference } = outcome.state
  await handle(context, huda, id, [
    { ...classifying, text: null },
    { type: 'refer', department: 'telecom', text: null },
  ])
  return { reference, file: file.id }
}

/** A browser with a form of ours at hand, so that what turns it away is not a missing form token; signed in or not. */
async function visitor(officer?: OfficerActor): Promise<AskDoor> {
  const browser = testBrowser(web.url)
  await browser.open('/ar/track')
  if (officer) {
    const session = await openSession(context, officer.id, 'test')
    browser.bring(new Map([...browser.cookies(), [sessionCookie, session]]))
    await browser.open('/desk')
  }
  return async ({ method, path }) => {
    const response = method === 'GET' ? await browser.open(path) : await browser.send(path, { text: 'x' })
    const location = response.headers.get('location')
    return { status: response.status, location, body: await response.text() }
  }
}

/** A program without a token, or with one. */
function program(token?: string): AskDoor {
  return async ({ method, path }) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const body = method === 'GET' ? null : '{}'
    const response = await fetch(web.url + path, { method, headers, body, redirect: 'manual' })
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: await response.text(),
    }
  }
}

const publicPages =
  /^(portal\/routes\/(?!partner)|guest\/|surveys\/routes\/survey$|staff\/routes\/(sign(In|Out)|setUp)$)/
const publicApi = new Set(['GET /api/v1/openapi.json'])
const isPublic = ({ route }: Door) => publicPages.test(route) || publicApi.has(route)
const planted = ({ path }: Door) => path === '/api/v1/planted'

describe('Every page, asked as nobody', () => {
  test('is on the list of public ones, or sends to sign in, whichever way it is asked', async () => {
    expect(new Set(pages.map(({ route }) => route)).size).toBeGreaterThan(35)
    expect(pages.filter((door) => !isPublic(door)).length).toBeGreaterThan(60)
    expect(await openDoors(pages, isPublic, await visitor())).toEqual([])
  }, 120_000)

  test('shows nothing of anybody: no word of a case, not even with its reference or the id of its file', async () => {
    const ask = await visitor()
    for (const door of pages) {
      const { status, body } = await ask(door)
      expect(body, door.path).not.toContain(secret)
      expect(status, door.path).toBeLessThan(500)
    }
  }, 120_000)

  test('is found when it forgot to ask, and only then', async () => {
    const { respond } = build.entry.module as unknown as {
      respond: (build: ServerBuild, mode: string, request: Request, handles: object) => Promise<Response>
    }
    const module = { loader: () => Response.json({ said: secret }) }
    const route = (id: string, parentId: string, path: string) => ({ [id]: { id, parentId, path, module } })
    const routes = {
      ...build.routes,
      ...route('forgot', 'root', 'desk/forgot'),
      ...route('asks', 'staff/routes/signedIn', 'desk/asks'),
    } as ServerBuild['routes']
    const request = { address: '192.0.2.1', nonce: 'x', tooManyRequests: false }
    const ask: AskDoor = async ({ method, path }) => {
      const asked = new Request(`https://insat.example${path}`, { method })
      const handles = { context, request, report: () => undefined }
      const response = await respond({ ...build, routes }, 'production', asked, handles)
      const location = response.headers.get('location')
      return { status: response.status, location, body: await response.text() }
    }
    const doors = pageDoors(routes, { lang: 'ar', token: 'a', act: 'a', reference: 'a', id: 'a', list: 'a' })
    const own = doors.filter(({ route, path }) => /^(forgot|asks)$/.test(route) && !path.endsWith('.data'))
    expect(own).toHaveLength(2)
    expect(await openDoors(own, isPublic, ask)).toEqual(['GET /desk/forgot (forgot) → 200'])
  })
})

describe('Every page, asked by an officer whose work the case is not', () => {
  test('shows nothing of it, and never breaks', async () => {
    const ask = await visitor(postal)
    for (const door of staying) {
      const { status, body } = await ask(door)
      expect(body, door.path).not.toContain(secret)
      expect(status, door.path).toBeLessThan(500)
    }
    expect((await ask({ method: 'GET', path: '/desk', route: '' })).status).toBe(200)
  }, 120_000)

  test('shows nothing of it to an officer of a partner that does not have it, and nothing at all of the desk', async () => {
    const ask = await visitor(courier)
    for (const door of staying) {
      const { status, body } = await ask(door)
      expect(body, door.path).not.toContain(secret)
      expect(status, door.path).toBeLessThan(500)
    }
    const desk = staying.filter(({ path }) => path.startsWith('/desk') && !path.includes('/sign-'))
    const ledAway = async (door: Door) => {
      const { status, location, body } = await ask(door)
      return status === 404 || location === '/partner' || (status === 202 && body.includes('/partner'))
    }
    for (const door of desk) expect([door.path, await ledAway(door)]).toEqual([door.path, true])
    expect((await ask({ method: 'GET', path: '/partner', route: '' })).status).toBe(200)
  }, 120_000)

  test('is open to the one whose work it is, so that the walk would have seen the words', async () => {
    const ask = await visitor(salem)
    const showing = []
    for (const door of staying.filter(({ method }) => method === 'GET')) {
      const { status, body } = await ask(door)
      expect(status, door.path).toBeLessThan(500)
      if (body.includes(secret)) showing.push(door.route)
    }
    expect(showing).toEqual(expect.arrayContaining(['desk/routes/case', 'cases/routes/file']))
  }, 120_000)
})

describe('Every route of the API', () => {
  test('asked without a token, or with a false one, gives nothing but its description; the planted one is found', async () => {
    expect(programs.length).toBeGreaterThan(8)
    const forgotten = ['GET /api/v1/planted (GET /api/v1/planted) → 200']
    for (const token of [undefined, `insat_${'A'.repeat(43)}`]) {
      const ask = program(token)
      expect(await openDoors(programs, isPublic, ask)).toEqual(forgotten)
      for (const door of programs.filter((one) => !planted(one)))
        expect((await ask(door)).body, door.path).not.toContain(secret)
    }
  })

  test('asked with a token of another department shows nothing of the case; with its own, it does', async () => {
    const tokenOf = (department: string) =>
      addToken(context, { label: department, roles: ['specialist'], departments: [department] })
    const [stranger, own] = [program(await tokenOf('post')), program(await tokenOf('telecom'))]
    const showing = []
    for (const door of programs.filter((one) => !planted(one))) {
      const { status, body } = await stranger(door)
      expect(body, door.path).not.toContain(secret)
      expect(status, door.path).toBeLessThan(500)
      if ((await own(door)).body.includes(secret)) showing.push(door.route)
    }
    expect(showing).toEqual(
      expect.arrayContaining(['GET /api/v1/cases', 'GET /api/v1/cases/:reference/events']),
    )
  })
})
