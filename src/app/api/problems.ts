import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ar as casesAr } from '../../cases/words/ar.ts'
import { en as casesEn } from '../../cases/words/en.ts'
import type { Language } from '../../language/core/language.ts'
import { type FieldProblem, Problem } from '../../ui/problem.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'
import { InvalidRequest } from './validation.ts'

type Texts = Readonly<Record<string, string>>

const texts: Record<Language, { titles: Texts; details: Texts }> = {
  ar: { titles: ar.title, details: { ...casesAr.error, ...casesAr.refusal, ...ar.problem } },
  en: { titles: en.title, details: { ...casesEn.error, ...casesEn.refusal, ...en.problem } },
}

/** What Fastify itself refuses, by its codes. */
const frameworkCodes: Texts = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'json-needed',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
}

/** Answers every error of the API as problem+json; what is our own fault is recorded and not shown. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(reply, request.language, problemOf(error, request))
}

function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  if (error instanceof InvalidRequest) return new Problem(422, 'invalid', { errors: error.fields })
  const status = error.statusCode ?? 500
  if (status < 500) return new Problem(status, frameworkCodes[error.code] ?? 'not-understood')
  request.log.error({ err: error }, 'request failed')
  return new Problem(500, 'failed')
}

/** Sends a problem in the language that was asked for (RFC 9457). */
export function sendProblem(reply: FastifyReply, language: Language, problem: Problem): FastifyReply {
  const { status, code, more } = problem
  const { titles, details } = texts[language]
  const errors = 'errors' in more ? (more.errors as readonly FieldProblem[]) : undefined
  const told = errors?.map((error) => ({ ...error, message: details[error.code] ?? error.code }))
  const detail = told
    ? told.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ')
    : (details[code] ?? code)
  const body = {
    type: `urn:insat:problem:${code}`,
    title: titles[status] ?? titles['400'],
    status,
    detail,
    code,
    ...more,
    ...(told && { errors: told }),
  }
  return reply
    .code(status)
    .type('application/problem+json')
    .header('content-language', language)
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body)
}
