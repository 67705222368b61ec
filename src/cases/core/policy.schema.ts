import { z } from 'zod'
import { asciiDigits } from '../../language/core/digits.ts'

/** Rounds and attempts that can be set. */
export const mostTries = 9

const number = z
  .string()
  .transform((typed) => asciiDigits(typed).trim())
  .pipe(z.string().regex(new RegExp(`^[1-${mostTries}]$`), 'attempts-not-valid'))
  .transform(Number)

/** What an administrator's form says for every case; an empty last round is none. */
export const policySchema = z.strictObject({
  lastRound: z.union([z.literal('').transform(() => null), number]),
  attemptsBeforeGivingUp: number,
  importanceTeam: z.array(z.string()).readonly(),
})
