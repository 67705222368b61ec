import { data, redirectDocument } from 'react-router'
import { csrfContext, databaseContext, datesContext, languageContext } from '../../ui/context.ts'
import { readCookie } from '../../ui/cookies.ts'
import { type KeptForm, keptForm } from '../../ui/formGuard.ts'
import { officerContext } from '../../ui/officer.ts'
import { hasRole } from '../core/actor.ts'
import type { Officer } from '../core/officer.ts'
import { officerOfSession, sessionCookie } from '../store/session.ts'
import type { Route } from './+types/signedIn.ts'

declare module '../../ui/officer.ts' {
  interface SignedIn extends Officer {}
}

/**
 * Stands around every page of the desk and of the partners' place: nobody gets past without a session, and whoever has
 * one is spoken to in their own language. Whoever comes to the other's place is led to their own. The rest of the URL
 * table can rely on `context.get(officerContext)`. A form that comes too late is given back with all that was typed.
 */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, url, context }, next) => {
    const token = readCookie(request, sessionCookie)
    const officer = token ? await officerOfSession(context.get(databaseContext), token) : null
    if (!officer) {
      if (request.method === 'GET' || request.method === 'HEAD') throw redirectDocument(signInAddress(url))
      const kept = await keptForm(request, url, 'signed-out', context.get(csrfContext))
      throw data({ ...kept, signIn: signInPage } satisfies KeptForm, { status: 403 })
    }
    const home = hasRole(officer, 'partner') ? '/partner' : '/desk'
    if (!isWithin(home, url)) {
      if (request.method === 'GET' || request.method === 'HEAD') throw redirectDocument(home)
      throw data(null, { status: 404 })
    }
    context.set(officerContext, officer)
    context.set(languageContext, officer.language)
    context.set(datesContext, officer.dates)
    return next()
  },
]

/** Makes the browser ask the server at every page, so that a session that is over is noticed. */
export function loader() {
  return null
}

const signInPage = '/desk/sign-in'

function isWithin(home: string, { pathname }: URL): boolean {
  return pathname === home || pathname.startsWith(`${home}/`)
}

function signInAddress({ pathname, search }: URL): string {
  const wanted = pathname === '/desk' ? '' : `?${new URLSearchParams({ next: pathname + search })}`
  return signInPage + wanted
}
