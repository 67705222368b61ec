import { z } from 'zod'
import { plainText } from '../../language/core/digits.ts'

/** An address as accounts are kept under: small letters, no spaces around. */
export const accountEmail = z
  .string()
  .transform((text) => plainText(text).trim().toLowerCase())
  .pipe(z.string().min(1, { error: 'email-needed', abort: true }).max(254, 'email-not-valid'))
  .pipe(z.email('email-not-valid'))

/** The sign-in form. The password is taken as it was typed; its length is bounded because hashing it costs. */
export const signInSchema = z.object({
  email: accountEmail,
  password: z.string().min(1, 'password-needed').max(500, 'password-too-long'),
})
export type SignInInput = z.output<typeof signInSchema>
