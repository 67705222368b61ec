import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import type { FieldProblem } from '../../ui/problem.ts'

type Issue = z.core.$ZodIssue

/** A request whose parts are not as its schema demands. */
export class InvalidRequest extends Error {
  readonly statusCode = 422
  readonly fields: readonly FieldProblem[]
  constructor(issues: readonly Issue[]) {
    super('invalid request')
    this.fields = issues.flatMap(fieldProblems)
  }
}

/** Checks each part of a request by the schema that also documents it. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data: unknown) => {
    const { data: value, error } = schema.safeParse(data, { reportInput: true })
    return error ? { error: new InvalidRequest(error.issues) } : { value }
  }
}

/** A code of our own stands as it is; zod's are told by the few that a sender can act on. */
function fieldProblems(issue: Issue): (FieldProblem & { options?: unknown })[] {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'unknown-field' }))
  const options = optionsOf(issue)
  const code = ourCode.test(issue.message) ? issue.message : codeOf(issue)
  return [{ field, code, ...(options && { options }) }]
}

const ourCode = /^[a-z]+(-[a-z]+)+$/

function codeOf(issue: Issue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'field-needed'
  switch (issue.code) {
    case 'invalid_value':
    case 'invalid_union':
      return 'choose-one'
    case 'invalid_format':
      return 'wrong-form'
    case 'too_big':
      return 'too-long'
    case 'too_small':
      return 'too-short'
    default:
      return 'wrong-type'
  }
}

function optionsOf(issue: Issue): readonly unknown[] | undefined {
  if (issue.code === 'invalid_value') return issue.values
  return issue.code === 'invalid_union' && 'options' in issue
    ? (issue.options as readonly unknown[])
    : undefined
}
