/**
 * An error as programs read it (RFC 9457). A room's `api/` throws it with a code; the API finds the words in the
 * language that was asked for.
 */
export class Problem extends Error {
  readonly status: number
  /** Names the reason, in kebab-case; it never changes with the language. */
  readonly code: string
  /** Further members of the answer. */
  readonly more: object

  constructor(status: number, code: string, more: object = {}) {
    super(code)
    this.status = status
    this.code = code
    this.more = more
  }
}

/** What is wrong with one field: its path (`customer.phone`) and a code. */
export type FieldProblem = { readonly field: string; readonly code: string }

/** 422: fields that cannot be taken as they are. */
export function invalid(errors: readonly FieldProblem[]): Problem {
  return new Problem(422, 'invalid', { errors })
}
