import { z } from 'zod'
import { customerSchema } from '../../customers/core/customer.schema.ts'
import { kinds } from '../../deadlines/core/classes.ts'
import { plainText } from '../../language/core/digits.ts'
import { languages } from '../../language/core/language.ts'
import { words } from './command.schema.ts'
import { channels } from './terms.ts'

const short = (longest: number) =>
  z
    .string()
    .transform(plainText)
    .pipe(z.string().max(longest, 'text-too-long'))
    .transform((value) => value || null)
    .nullable()
    .default(null)

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
  customer: customerSchema.nullable().default(null),
  outlet: z
    .strictObject({ name: short(200), url: z.url('url-not-valid').nullable().default(null) })
    .nullable()
    .default(null),
  category: short(60),
  remedy: short(60),
  attachments: z.array(z.uuid()).max(10, 'too-many-files').default([]),
  external_number: short(100),
})
export type Registration = z.output<typeof registrationSchema>
