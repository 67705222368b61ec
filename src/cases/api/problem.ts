import type { Language } from '../../language/core/language.ts'
import type { RefusalCode } from '../core/refusals.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'

const words = { ar, en }

export type FieldProblem = { readonly field: string; readonly code: string; readonly message: string }

/** An error as programs read it (RFC 9457), with what a person needs to put it right. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly more: object
  constructor(status: number, code: string, detail: string, more: object = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.more = more
  }
}

/** 409: the core said no; `refused` carries its code. */
export function refusedProblem(code: RefusalCode, language: Language): Problem {
  return new Problem(code === 'no-such-case' ? 404 : 409, code, words[language].refusal[code], {
    refused: code,
  })
}

/** 404: no such case, or none that this token may see. */
export function notFoundProblem(language: Language): Problem {
  return refusedProblem('no-such-case', language)
}

/** 422: what is wrong with which field. A code without words of its own (a wrong type, an unknown field) is told in the checker's own. */
export function invalidProblem(
  issues: readonly { path: PropertyKey[]; message: string }[],
  language: Language,
): Problem {
  const texts: Readonly<Record<string, string>> = words[language].error
  const errors: FieldProblem[] = issues.map(({ path, message }) => ({
    field: path.join('.'),
    code: message,
    message: texts[message] ?? message,
  }))
  return new Problem(422, 'invalid', errors.map(({ field, message }) => `${field}: ${message}`).join(' '), {
    errors,
  })
}
