import { invalid, Problem } from '../../ui/problem.ts'
import { namingFields, type RefusalCode } from '../core/refusals.ts'

/** Something named in the request that is not there is a wrong field (422); everything else is the core's no (409). */
export function refusal(code: RefusalCode): Problem {
  const field = namingFields[code]
  return field ? invalid([{ field, code }]) : new Problem(409, code, { refused: code })
}
