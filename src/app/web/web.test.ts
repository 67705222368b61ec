import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { officerSchema } from '../../staff/core/officer.schema.ts'
import { addOfficer } from '../../staff/store/handle.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { addShippedData } from '../shipped.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
let web: RunningWeb

beforeAll(async () => {
  await addShippedData(context)
  const api = async (app: { get: (path: string, handler: () => unknown) => unknown }) => {
    app.get('/v1/fault', () => {
      throw new Error('a secret of the fault')
    })
  }
  const limits = [{ name: 'filing', paths: /^\/(ar|en)\/new/, max: 2, minutes: 1 }]
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits, api: api as never })
})
afterAll(() => web.close())

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(web.url + path, { headers, redirect: 'manual' })
}

function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(web.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  })
}

describe('The start', () => {
  test('leads to the language that the browser asks for, else to Arabic', async () => {
    expect((await get('/')).headers.get('location')).toBe('/ar')
    expect((await get('/', { 'accept-language': 'en-GB' })).headers.get('location')).toBe('/en')
  })

  test('is drawn in the language and direction of its address', async () => {
    expect(await (await get('/ar')).text()).toContain('<html lang="ar" dir="rtl">')
    expect(await (await get('/en')).text()).toContain('<html lang="en" dir="ltr">')
  })

  test('weighs less than 60 kB with its style and all its fonts, HTML and style less than 20 kB', async () => {
    const packed = { 'accept-encoding': 'br' }
    const page = await rawSize('/ar', packed)
    const html = await (await get('/ar')).text()
    const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    )
    const css = await rawSize(styles[0] ?? '', packed)
    const style = await (await get(styles[0] ?? '')).text()
    const fonts = [...style.matchAll(/url\((\/assets\/[^)]+\.woff2)\)/g)].map((match) => match[1] ?? '')
    const sizes = await Promise.all(fonts.map((font) => rawSize(font, packed)))
    expect(styles).toHaveLength(1)
    expect(fonts).toHaveLength(4)
    expect(page + css).toBeLessThan(20_000)
    expect(page + css + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
  })
})

async function rawSize(path: string, headers: Record<string, string>): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(web.url + path, { headers }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => (size += chunk.length))
      response.on('end', () => resolve(size))
    })
      .on('error', reject)
      .end()
  })
}

describe('A public page', () => {
  test.each(['/ar', '/en', '/ar/nothing', '/nothing'])(
    '%s has no script at all, and forbids it',
    async (path) => {
      const response = await get(path)
      expect(await response.text()).not.toMatch(/<script|modulepreload|javascript:| on\w+=/i)
      expect(response.headers.get('content-security-policy')).toContain("script-src 'none'")
    },
  )

  test('that is not there says so in the language of its address, in the frame', async () => {
    const arabic = await get('/ar/nothing')
    expect(arabic.status).toBe(404)
    expect(await arabic.text()).toMatch(/لم نجد هذه الصفحة[\s\S]*<footer/)
    const english = await get('/en/nothing')
    expect(english.status).toBe(404)
    expect(await english.text()).toContain('We could not find this page')
    expect((await get('/fr')).status).toBe(404)
  })
})

async function session(): Promise<string> {
  const said = { email: 'huda@insat.example', name: { ar: 'هدى', en: 'Huda' }, roles: ['intake'] }
  const { id } = await addOfficer(context, officerSchema.parse(said))
  return `${sessionCookie}=${await openSession(context, id, 'test')}`
}

describe('A page of the desk', () => {
  test('lets only script with the nonce of this one answer run', async () => {
    const cookie = await session()
    const first = await get('/desk', { cookie })
    const nonce = /script-src 'nonce-([\w-]+)' 'strict-dynamic'/.exec(
      first.headers.get('content-security-policy') ?? '',
    )?.[1]
    const scripts = (await first.text()).match(/<script[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect((await get('/desk', { cookie })).headers.get('content-security-policy')).not.toContain(nonce)
  })

  test('remembers the language that was asked for', async () => {
    const response = await get('/desk/sign-in?lang=en')
    expect(await response.text()).toContain('<html lang="en"')
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith('insat_lang=en'))
    expect(cookie).toContain('HttpOnly')
  })
})

describe('Every answer', () => {
  const paths = [
    '/ar',
    '/desk',
    '/',
    '/nothing',
    '/favicon.svg',
    '/robots.txt',
    '/healthz',
    '/api/v1/nothing',
    '/%zz',
    '/assets/nothing.js',
  ]
  test.each(paths)('%s carries the security headers', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  test('asks browsers to come by https alone, where the site is reached so', async () => {
    expect((await get('/ar')).headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  })

  test('with somebody’s data is kept nowhere; another page only for the way back to what was typed', async () => {
    for (const path of ['/desk', '/ar/c/abc', '/en/survey/abc?x=1'])
      expect((await get(path)).headers.get('cache-control')).toBe('no-store')
    expect((await get('/ar/new')).headers.get('cache-control')).toBe('private, no-cache')
  })

  test('that is a file whose name changes with it may be kept for ever', async () => {
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(await (await get('/ar')).text())?.[1]
    expect((await get(style ?? '')).headers.get('cache-control')).toContain('immutable')
  })
})

describe('A form', () => {
  async function token(): Promise<{ cookie: string; csrf: string }> {
    const response = await post('/ar/how', { text: 'مرحبا' })
    const csrf = /name="csrf" value="([^"]+)"/.exec(await response.text())?.[1] ?? ''
    return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', csrf }
  }

  test('without a token is refused by a page that keeps what was typed, and works when sent from there', async () => {
    const refused = await post('/ar/how', { text: 'كلماتي' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toMatch(/لم يُرسل النموذج بعد[\s\S]*value="كلماتي"/)
    const { cookie, csrf } = await token()
    expect((await post('/ar/how', { csrf, text: 'x' }, { cookie })).status).not.toBe(403)
  })

  test('from another site is refused whatever it carries', async () => {
    const { cookie, csrf } = await token()
    const response = await post('/en/how', { csrf }, { cookie, origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('This form was refused')
  })

  test('too often from one address is refused with what was typed; reading goes on', async () => {
    const answers = []
    for (const text of ['1', '2', '3']) answers.push(await post('/en/new', { text }))
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 429])
    expect(await answers[2]?.text()).toMatch(/Too many attempts[\s\S]*name="text" value="3"/)
    expect((await get('/en')).status).toBe(200)
  })

  test('that brings more than can be taken is answered, not cut off', async () => {
    const body = new FormData()
    body.append('text', 'kept')
    body.append('file', new File([new Uint8Array(120 * 2 ** 20)], 'film.mp4'))
    const response = await fetch(`${web.url}/ar/how`, { method: 'POST', body })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('name="text" value="kept"')
  })
})

describe('Signs of life', () => {
  test('say that the process lives and that the database is ready', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' })
    expect((await get('/readyz')).status).toBe(200)
  })
})

test('Nothing but reading and sending forms can be done to a page', async () => {
  const response = await fetch(`${web.url}/ar`, { method: 'DELETE' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
  expect((await fetch(`${web.url}/ar`, { method: 'HEAD' })).status).toBe(200)
})

test('The site map names every public page in both languages', async () => {
  const map = await (await get('/sitemap.xml')).text()
  for (const path of ['/ar', '/en', '/ar/new', '/en/track', '/ar/how'])
    expect(map).toContain(`<loc>${context.url}${path}</loc>`)
  for (const [, path] of map.matchAll(/<loc>https:\/\/[^/]+([^<]+)<\/loc>/g))
    expect((await get(path ?? '')).status).toBe(200)
})

describe('A fault', () => {
  test('of the API shows nothing of itself', async () => {
    const response = await get('/api/v1/fault')
    expect(response.status).toBe(500)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.text()).not.toContain('secret')
  })

  test('of an address that can not be read is said in both languages', async () => {
    const response = await get('/%zz')
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/lang="ar"[\s\S]*lang="en"/)
  })
})
