import { data } from 'react-router'
import { databaseContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { mayReceive } from '../core/access.ts'
import type { Route } from './+types/callers.ts'
import { findCallers } from './callersReading.ts'

/** Who may be calling from `?phone=`, for the page on which a call is registered. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const officer = context.get(officerContext)
  if (!mayReceive(officer)) throw data(null, { status: 403 })
  const typed = new URL(request.url).searchParams.get('phone') ?? ''
  return findCallers(context.get(databaseContext), officer, typed)
}
