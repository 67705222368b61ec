import { readFile } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { csrfCookie, csrfToken, newCsrfCookie } from '../../ui/csrf.ts'
import { pageDoors } from '../testRoutes.ts'
import { takesFiles } from './bodyRooms.ts'
import { loadBuiltWeb } from './builtWeb.ts'
import { type RunningWeb, startWeb } from './web.ts'

const megabyte = 2 ** 20
const context = await testContext()
let web: RunningWeb

beforeAll(async () => {
  web = await startWeb(context, {
    ...{ port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] },
    rooms: {
      files: { all: 6 * megabyte, each: 4 * megabyte },
      texts: { all: 8 * megabyte, each: 8 * megabyte },
      formsAtOnce: 2,
    },
    pace: { grace: 400, bytesPerSecond: 10_000 },
  })
})
afterAll(() => web.close())

const cookie = newCsrfCookie()
const csrf = csrfToken(context.secret, cookie)
const ours = { cookie: `${csrfCookie}=${cookie}` }

type Answer = { readonly status: number; readonly retryAfter: string | undefined; readonly body: string }

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const body = await text(response)
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body }
}

/** A form with one file, which may be sent in pieces. */
function open(path: string, headers: Record<string, string> = ours) {
  const type = 'multipart/form-data; boundary=b'
  const sent = request(web.url + path, { method: 'POST', headers: { 'content-type': type, ...headers } })
  const answer = new Promise<Answer>((resolve, reject) => {
    sent.on('response', (response) => void answerOf(response).then(resolve, reject)).on('error', reject)
  })
  // Looked at where it is awaited; some are ended by us.
  answer.catch(() => undefined)
  const part = (head: string, body: string) => `--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}`
  sent.write(part('name="csrf"', `${csrf}\r\n`) + part('name="text"', 'كلماتي\r\n'))
  sent.write(part('name="files"; filename="film.mp4"', ''))
  return { sent, answer }
}

async function finish({ sent, answer }: ReturnType<typeof open>, megabytes: number): Promise<Answer> {
  for (let i = 0; i < megabytes; i++) await written(sent, Buffer.alloc(megabyte))
  sent.end('\r\n--b--\r\n')
  return answer
}

async function written(sent: ClientRequest, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve) => sent.write(bytes, () => resolve()))
}

const kept = /name="text" value="كلماتي"/
const busy = /We cannot take your files at this moment/

describe('A form with files', () => {
  test('is read where files belong, and its words alone where none do', async () => {
    const filed = await finish(open('/en/new'), 2)
    expect(filed.status).toBe(422)
    expect(filed.body).not.toContain('larger than we can take')
    expect((await finish(open('/en/new'), 5)).status).toBe(503)
    // A form without a field for files, on a page that takes none: nothing of the film is held.
    expect((await finish(open('/en/track'), 5)).status).toBe(422)
  })

  test('that cannot be taken, for want of its cookie, is not read further than its words', async () => {
    const answer = await finish(open('/en/new', {}), 20)
    expect(answer.status).toBe(403)
    expect(answer.body).toMatch(kept)
  })

  test('waits with its words kept while others fill what the process holds, and comes in afterwards', async () => {
    const first = open('/en/new')
    await written(first.sent, Buffer.alloc(3 * megabyte))
    await sleep(100)
    const answer = await finish(open('/ar/new'), 3)
    expect([answer.status, answer.retryAfter]).toEqual([503, '120'])
    expect(answer.body).toMatch(/لا نستطيع استلام ملفاتك في هذه اللحظة/)
    expect(answer.body).toMatch(kept)
    await finish(first, 0)
    expect((await finish(open('/en/new'), 3)).status).toBe(422)
  })

  test('gives back its room as soon as it is refused, not when its last byte has come', async () => {
    const [first, second] = [open('/en/new'), open('/en/new')]
    await written(first.sent, Buffer.alloc(3 * megabyte))
    await sleep(100)
    await written(second.sent, Buffer.alloc(2 * megabyte))
    await sleep(100)
    await written(first.sent, Buffer.alloc(megabyte / 2))
    expect((await finish(first, 0)).status).toBe(422)
    expect((await finish(second, 0)).status).toBe(503)
  })

  test('is one of a few at once from one address; words alone come in all the same', async () => {
    const others = [open('/en/new'), open('/en/new')]
    await sleep(100)
    const third = await finish(open('/en/new'), 1)
    expect([third.status, busy.test(third.body)]).toEqual([503, true])
    const body = new URLSearchParams({ csrf, text: 'x' })
    expect((await fetch(`${web.url}/en/new`, { method: 'POST', headers: ours, body })).status).toBe(422)
    for (const { sent } of others) sent.destroy()
    await sleep(100)
    expect((await finish(open('/en/new'), 1)).status).toBe(422)
  })

  test('from another site is refused unread, and the line stays open for the next', async () => {
    const answer = await finish(open('/en/new', { ...ours, origin: 'https://evil.example' }), 20)
    expect(answer.status).toBe(403)
    expect((await fetch(`${web.url}/en`)).status).toBe(200)
  })
})

test('What dribbles in is ended, and what comes steadily is not', async () => {
  const slow = open('/en/new')
  await expect(slow.answer).rejects.toThrow()
  const steady = open('/en/new')
  for (let i = 0; i < 8; i++) {
    await written(steady.sent, Buffer.alloc(4000))
    await sleep(100)
  }
  expect((await finish(steady, 0)).status).toBe(422)
})

test('Each form that has a field for files is let bring them, and no other', async () => {
  const { build } = await loadBuiltWeb()
  const values = {
    lang: 'ar',
    token: 'a'.repeat(16),
    reference: '4827305916',
    id: 'a',
    act: 'information',
    list: 'remedy',
  }
  const forms = pageDoors(build.routes, values).filter(({ method }) => method === 'POST')
  const wrong: string[] = []
  for (const { path, route } of forms)
    if (takesFiles(path) !== (await drawsFiles(`${route.replace(/^(guest|partner)\//, '')}.tsx`)))
      wrong.push(`${path} (${route})`)
  expect(forms.length).toBeGreaterThan(20)
  expect(wrong).toEqual([])
  for (const written of ['/AR/new', '/ar/new/tip', '//en/new.data', '/en/c/x/information?x=1'])
    expect(takesFiles(written)).toBe(true)
  for (const written of ['/en/c/x/withdraw', '/en/track?x=/new']) expect(takesFiles(written)).toBe(false)
})

/** Whether the page or a form of its own beside it has a field for files. */
async function drawsFiles(module: string): Promise<boolean> {
  const folder = join(import.meta.dirname, '../..')
  const source = await readFile(join(folder, module), 'utf8').catch(() => '')
  if (/<(StepFiles|FileField)\b/.test(source)) return true
  const forms = [...source.matchAll(/from '\.\/(\w+Form\.tsx)'/g)].map((match) => match[1] ?? '')
  const texts = forms.map((form) => readFile(join(folder, module, '..', form), 'utf8'))
  return (await Promise.all(texts)).some((form) => form.includes('<FileField'))
}
