import { createContext } from 'react-router'
import type { DateChoice } from '../language/core/dates.ts'
import type { Language } from '../language/core/language.ts'
import type { Context } from '../postgres/context.ts'
import type { BodyRoom } from './formLimits.ts'

/** What is known of one request before any page code runs. */
export type PageRequest = {
  /** The client's network address, for rate limits and the record of who looked; never for a log line. */
  readonly address: string
  /** The one-time word of this response's content security policy. */
  readonly nonce: string
  /** Set when a limit has been passed: the page says so instead of doing what was asked. */
  readonly tooManyRequests: boolean
  /** How much of the form that it carries may be kept. */
  readonly room: BodyRoom
}

/*
 * Keys of React Router's request context. They compare by identity, so only code inside the server bundle may use
 * them; the Fastify side hands plain values in through `respond` of entry.server.tsx.
 */

/** The database, clock, secret and folders of this process. */
export const databaseContext = createContext<Context>()
/** The language of the page. A middleware that knows better (the officer's own choice) may set it again. */
export const languageContext = createContext<Language>('ar')
/** How whoever reads the page wants dates; nothing where they have not chosen. */
export const datesContext = createContext<DateChoice | null>(null)
export const requestContext = createContext<PageRequest>()
/** The token for the forms of this response; see csrf.ts. */
export const csrfContext = createContext<string>('')
