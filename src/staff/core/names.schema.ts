import { z } from 'zod'
import { plainText } from '../../language/core/digits.ts'

const name = z
  .string({ error: 'name-needed' })
  .transform((text) => plainText(text).trim())
  .pipe(z.string().min(1, 'name-needed').max(200, 'name-too-long'))

/** A name of the ministry's in both of its languages; neither may be missing. Messages are `staff:error.<code>`. */
export const bothNames = z.strictObject({ ar: name, en: name }).readonly()
