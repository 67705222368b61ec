import { z } from 'zod'
import { complexities, importances } from '../../deadlines/core/classes.ts'
import { bothNames } from '../../staff/core/names.schema.ts'

/** A category as an administrator's form says it. Messages are `cases:error.<code>` and `staff:error.<code>`. */
export const categorySchema = z.strictObject({
  name: bothNames,
  parent: z
    .string()
    .default('')
    .transform((code) => code || null),
  department: z.string({ error: 'choose-one' }).min(1, 'choose-one'),
  complexity: z.enum(complexities, 'choose-one'),
  importance: z.enum(importances, 'choose-one'),
})
