import type { FastifyRequest } from 'fastify'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Actor } from '../core/actor.ts'
import { programOfToken } from '../store/session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The program that asks; set before any handler of the API runs. */
    actor: Actor
    /** The language of error texts: the first of ours that `Accept-Language` names, else English. */
    language: Language
  }
}

/** The program whose token the request carries (RFC 6750); nobody without one that is good. */
export async function bearer(context: Context, request: FastifyRequest): Promise<Actor | null> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return token ? programOfToken(context, token) : null
}
