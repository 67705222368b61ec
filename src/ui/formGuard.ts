import { data, type MiddlewareFunction } from 'react-router'
import { csrfContext, databaseContext, requestContext } from './context.ts'
import { cookieHeader, readCookie } from './cookies.ts'
import { csrfCookie, csrfToken, isCsrfCookie, isCsrfToken, newCsrfCookie } from './csrf.ts'
import { readForm } from './readForm.ts'

/** Why a request was turned away before any page code ran; `Trouble` says it in words. */
export type Refusal = { readonly code: 'foreign' } | KeptForm

/** A form that was not taken, with all its texts, to be sent again by one press. */
export type KeptForm = {
  readonly code: 'stale' | 'too-many' | 'busy' | 'signed-out'
  readonly fields: readonly (readonly [name: string, text: string])[]
  readonly action: string
  readonly csrf: string
  readonly hadFiles: boolean
  /** Where to sign in before sending again, when that is what was missing. */
  readonly signIn?: string
}

const month = 30 * 24 * 60 * 60
const secretField = /password|code|totp|otp/i

/** Gives each browser its cookie and each response its token. */
export const csrfMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { secret, url } = context.get(databaseContext)
  const brought = readCookie(request, csrfCookie)
  const cookie = isCsrfCookie(brought) ? brought : newCsrfCookie()
  context.set(csrfContext, csrfToken(secret, cookie))
  const response = await next()
  if (cookie !== brought)
    response.headers.append('set-cookie', cookieHeader(csrfCookie, cookie, { maxAge: month, url }))
  return response
}

/**
 * The one place where it is decided whether a request may change anything: not when a limit is passed, not from
 * another site (Fetch Metadata and Origin), not without the token of this browser, not where its files found no room.
 * Runs before every page, and is the first to read the form: no more of it than the server has room for.
 */
export const formGuard: MiddlewareFunction<Response> = async ({ request, url, context }, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  if (isForeign(request)) throw data({ code: 'foreign' } satisfies Refusal, { status: 403 })
  const { room, tooManyRequests } = context.get(requestContext)
  const form = await readForm(request, room)
  const refuse = async (code: KeptForm['code'], status: number) =>
    data(await keptForm(request, url, code, context.get(csrfContext)), { status })
  if (tooManyRequests) throw await refuse('too-many', 429)
  if (form.isBusy) throw await refuse('busy', 503)
  const cookie = readCookie(request, csrfCookie)
  const { secret } = context.get(databaseContext)
  const isOurs = isCsrfCookie(cookie) && isCsrfToken(secret, cookie, form.raw('csrf'))
  if (!isOurs) throw await refuse('stale', 403)
  return next()
}

function isForeign(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  return origin !== null && origin !== new URL(request.url).origin
}

/**
 * The form of a request that is turned away. `url` is the page's address as people see it, which React Router hands
 * over beside the request (a script asks under another one).
 */
export async function keptForm(
  request: Request,
  { pathname, search }: URL,
  code: KeptForm['code'],
  csrf: string,
): Promise<KeptForm> {
  const { entries, files, refused } = await readForm(request)
  const fields = entries.filter(([name]) => name !== 'csrf' && !secretField.test(name))
  return { code, fields, action: pathname + search, csrf, hadFiles: files.length > 0 || refused !== null }
}
