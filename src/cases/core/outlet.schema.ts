import { z } from 'zod'
import { asciiDigits, plainText } from '../../language/core/digits.ts'
import { bothNames } from '../../staff/core/names.schema.ts'
import { accountEmail } from '../../staff/core/signIn.schema.ts'
import { outletSorts } from './terms.ts'

const ifAny = (longest: number) =>
  z
    .string()
    .transform((typed) => plainText(typed).trim())
    .pipe(z.string().max(longest, 'text-too-long'))
    .transform((typed) => typed || null)
    .nullable()
    .default(null)

/** What is said of an outlet. Messages are `staff:error.<code>` or `cases:error.<code>`. */
export const outletSchema = z.strictObject({
  name: bothNames,
  sort: z.enum(outletSorts, 'choose-one'),
  email: ifAny(254).pipe(accountEmail.nullable()),
  phone: ifAny(40).pipe(
    z
      .string()
      .transform(asciiDigits)
      .pipe(z.string().regex(/^\+?\d[\d ()-]{1,30}$/, 'phone-not-valid'))
      .nullable(),
  ),
  contact: ifAny(200),
  note: ifAny(500),
})
export type OutletSaid = z.output<typeof outletSchema>
