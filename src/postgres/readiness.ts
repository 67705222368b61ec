import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from './context.ts'

/** Whether the database answers and has landed every migration of this program. Throws when it does not answer. */
export async function isDatabaseReady({ db }: Pick<Context, 'db'>): Promise<boolean> {
  const files = await readdir(join(import.meta.dirname, '../../migrations'))
  const wanted = files.filter((name) => /^\d{4}_\w+\.sql$/.test(name)).length
  const { rows } = await sql<{
    landed: number
  }>`select count(*)::int as landed from public.migration`.execute(db)
  return (rows[0]?.landed ?? 0) >= wanted
}
