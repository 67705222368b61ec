import { z } from 'zod'
import { complexities, importances } from '../../deadlines/core/classes.ts'
import type { Context } from '../../postgres/context.ts'
import { categories } from '../store/queries/categories.ts'

const name = z.object({ ar: z.string(), en: z.string() })

export const categoriesSchema = z
  .object({
    categories: z.array(
      z.object({
        code: z.string(),
        parent: z.string().nullable().describe('The general category that this special one belongs to.'),
        name,
        department: z.string().describe('Where its cases are referred to.'),
        complexity: z.enum(complexities),
        importance: z.enum(importances),
      }),
    ),
  })
  .describe('General categories before their special ones, in the order of the ministry.')

/** The tree of services (guide 5.1.9), for programs that let people choose from it. */
export async function listCategories({ db }: Context): Promise<z.output<typeof categoriesSchema>> {
  return { categories: [...(await categories(db))] }
}
