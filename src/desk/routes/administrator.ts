import type { RouterContextProvider } from 'react-router'
import { data } from 'react-router'
import type { Context } from '../../postgres/context.ts'
import { hasRole } from '../../staff/core/actor.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'

/** Who changes settings, and in which language; 403 for everybody else. Asked by each page, never taken for granted. */
export function administrator(context: Readonly<RouterContextProvider>) {
  const officer: Officer = context.get(officerContext)
  if (!hasRole(officer, 'administrator')) throw data(null, { status: 403 })
  const insat: Context = context.get(databaseContext)
  return { insat, officer, language: context.get(languageContext) }
}
