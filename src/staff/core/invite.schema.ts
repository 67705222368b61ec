import { z } from 'zod'
import { languages } from '../../language/core/language.ts'
import { bothNames } from './names.schema.ts'
import { accountEmail } from './signIn.schema.ts'

/** Somebody whom a coordinator invites into their own body. Messages are codes whose texts are `staff:error.<code>`. */
export const inviteSchema = z.object({
  email: accountEmail,
  name: bothNames,
  language: z.enum(languages).default('ar'),
  coordinates: z.boolean(),
})
export type Invite = z.output<typeof inviteSchema>

/** The password that whoever was invited chooses. */
export const newPasswordSchema = z.object({
  password: z
    .string()
    .min(1, { error: 'password-needed', abort: true })
    .min(12, 'password-too-short')
    .max(500, 'password-too-long'),
})
