import { redirectDocument } from 'react-router'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { readCookie } from '../../ui/cookies.ts'
import { officerContext } from '../../ui/officer.ts'
import type { Officer } from '../core/officer.ts'
import { officerOfSession, sessionCookie } from '../store/session.ts'
import type { Route } from './+types/signedIn.ts'

declare module '../../ui/officer.ts' {
  interface SignedIn extends Officer {}
}

/**
 * Stands around every page of the desk: nobody gets past without a session, and whoever has one is spoken to in their
 * own language. The rest of the URL table can rely on `context.get(officerContext)`.
 */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, context }, next) => {
    const token = readCookie(request, sessionCookie)
    const officer = token ? await officerOfSession(context.get(databaseContext), token) : null
    if (!officer) throw redirectDocument(signInAddress(request))
    context.set(officerContext, officer)
    context.set(languageContext, officer.language)
    return next()
  },
]

/** Makes the browser ask the server at every page, so that a session that is over is noticed. */
export function loader() {
  return null
}

function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url)
  const wanted = pathname === '/desk' ? '' : `?${new URLSearchParams({ next: pathname + search })}`
  return `/desk/sign-in${wanted}`
}
