import { z } from 'zod'
import { customerSchema } from '../../customers/core/customer.schema.ts'
import { kinds } from '../../deadlines/core/classes.ts'
import { asciiDigits, plainText } from '../../language/core/digits.ts'
import { languages } from '../../language/core/language.ts'
import { externalNumberPattern, webAddress, words } from './command.schema.ts'
import { channels } from './terms.ts'

const short = (longest: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(longest, 'text-too-long'))
    .transform((value) => value || null)
    .nullable()
    .default(null)

/** The number that another system gave it, in the signs of such numbers and with a digit: no words, no names, no phone with a plus. */
const externalNumber = short(40).pipe(
  z
    .string()
    .transform(asciiDigits)
    .pipe(z.string().regex(externalNumberPattern, 'external-number-not-valid'))
    .nullable(),
)

/**
 * A case as somebody brings it, from the API or a form. Unknown fields are refused; fields that the kind has no use
 * for are accepted and not kept.
 */
export const registrationSchema = z.strictObject({
  kind: z.enum(kinds, 'choose-one'),
  channel: z.enum(channels, 'choose-one'),
  language: z.enum(languages, 'choose-one'),
  subject: short(300),
  text: words,
  customer: customerSchema
    .nullable()
    .default(null)
    .describe('A tip without it is anonymous; of any other tip it is sealed from all but the tip keepers.'),
  outlet: z
    .strictObject({ name: short(200), url: webAddress.nullable().default(null) })
    .nullable()
    .default(null),
  category: short(60),
  remedy: short(60),
  attachments: z.array(z.uuid()).max(10, 'too-many-files').default([]),
  external_number: externalNumber,
  urgent: z
    .boolean('choose-one')
    .default(false)
    .describe("Somebody's life or safety is in danger: whoever the ladder names is alerted at once."),
})
/** Whoever hears a case in a way that asks for no danger, a mail or a letter, leaves `urgent` out. */
export type Registration = Omit<z.output<typeof registrationSchema>, 'urgent'> & { readonly urgent?: boolean }
