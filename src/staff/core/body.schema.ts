import { z } from 'zod'
import { asciiDigits, plainText } from '../../language/core/digits.ts'
import { bothNames } from './names.schema.ts'
import { accountEmail } from './signIn.schema.ts'

const phone = z
  .string()
  .transform((text) => asciiDigits(plainText(text)).trim())
  .pipe(z.string().regex(/^\+?\d[\d ()-]{1,30}$/, 'phone-not-valid'))

/** A field that may be left empty: nothing then. */
function ifAny<Schema extends z.ZodType>(schema: Schema) {
  const isEmpty = (typed: unknown) =>
    typed === undefined || (typeof typed === 'string' && typed.trim() === '')
  return z.preprocess((typed) => (isEmpty(typed) ? null : typed), schema.nullable())
}

/** What is said of a department, and of a partner with how it is reached. Messages are `staff:error.<code>`. */
export const bodySchemas = {
  department: z.strictObject({ name: bothNames }),
  partner: z.strictObject({ name: bothNames, email: ifAny(accountEmail), phone: ifAny(phone) }),
} as const
