import { redirect } from 'react-router'
import { databaseContext } from '../../ui/context.ts'
import { cookieHeader, readCookie } from '../../ui/cookies.ts'
import { sessionCookie, signOut } from '../store/session.ts'
import type { Route } from './+types/signOut.ts'

/** Ends the session and takes its cookie away. */
export async function action({ request, context }: Route.ActionArgs) {
  const database = context.get(databaseContext)
  const token = readCookie(request, sessionCookie)
  if (token) await signOut(database, token)
  const gone = cookieHeader(sessionCookie, '', { maxAge: 0, url: database.url })
  return redirect('/desk/sign-in?signed-out', { headers: { 'set-cookie': gone } })
}

/** Opening the address signs nobody out: a picture on another site could do that. */
export function loader() {
  return redirect('/desk')
}
