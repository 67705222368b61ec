import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pathOf } from './webRequest.ts'

/** How many POSTs one address may make to the pages that a rule names, in how many minutes. */
export type Limit = {
  readonly name: string
  /** Tested against the path as `pathOf` gives it. */
  readonly paths: RegExp
  readonly max: number
  readonly minutes: number
}
export type Limits = readonly Limit[]

/*
 * One address may be a whole office or a family behind one line, so the numbers leave room for several people at
 * once; who guesses at references or passwords is also stopped by the locks of those pages themselves.
 */
export const defaultLimits: Limits = [
  // A whole ministry may sign in from one address in the morning; guessing is limited by account besides.
  { name: 'sign-in', paths: /^\/(desk|partner)\/(sign-in|reset|set-up)/, max: 100, minutes: 10 },
  { name: 'tracking', paths: /^\/(ar|en)\/(track|forgotten)/, max: 30, minutes: 10 },
  { name: 'filing', paths: /^\/(ar|en)\/new/, max: 20, minutes: 10 },
  { name: 'links', paths: /^\/(ar|en)\/(c|p|survey)\//, max: 40, minutes: 10 },
]

/** Whether a request goes past a limit; counts it. Reading pages is never limited. IPv6 counts by /64. */
export function limitsOf(
  app: FastifyInstance,
  limits: Limits,
): (request: FastifyRequest) => Promise<boolean> {
  const rules = limits.map(({ paths, max, minutes }) => ({
    paths,
    check: app.createRateLimit({ max, timeWindow: minutes * 60_000 }),
  }))
  return async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return false
    const path = pathOf(request.url)
    const hit = rules.find((rule) => rule.paths.test(path))
    if (!hit) return false
    const result = await hit.check(request)
    return !result.isAllowed && result.isExceeded
  }
}
