import type { Kysely } from 'kysely'
import type { Tables } from '../../../postgres/tables.ts'
import type { BothLanguages } from '../../../staff/core/officer.ts'
import type { OutletSort } from '../../core/terms.ts'

/** Who publishes, and how it is told what came of it (guide 5.2). */
export type Outlet = {
  readonly code: string
  readonly name: BothLanguages
  readonly sort: OutletSort
  readonly email: string | null
  readonly phone: string | null
  /** Whom we talk to there. */
  readonly contact: string | null
  readonly note: string | null
  readonly retired: boolean
}

/** Every outlet, by its Arabic name; also those that are no longer used. */
export async function allOutlets(db: Kysely<Tables>): Promise<readonly Outlet[]> {
  return read(db)
}

/** Those of these codes, in use or not. */
export async function outletsByCode(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<readonly Outlet[]> {
  return codes.length === 0 ? [] : read(db, codes)
}

/** The names of these, also of those that are no longer used. */
export async function outletNames(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, BothLanguages>> {
  return new Map((await outletsByCode(db, codes)).map(({ code, name }) => [code, name]))
}

/** The code, when such an outlet exists and is in use. */
export async function outletInUse(db: Kysely<Tables>, code: string): Promise<string | null> {
  const [found] = await outletsByCode(db, [code])
  return found && !found.retired ? found.code : null
}

async function read(db: Kysely<Tables>, codes?: readonly string[]): Promise<readonly Outlet[]> {
  const rows = await db
    .selectFrom('cases.outlet')
    .selectAll()
    .$if(codes !== undefined, (query) => query.where('code', 'in', [...(codes ?? [])]))
    .orderBy('name_ar')
    .orderBy('code')
    .execute()
  return rows.map(({ name_ar, name_en, sort, retired_at, ...row }) => ({
    ...row,
    sort: sort as OutletSort,
    name: { ar: name_ar, en: name_en },
    retired: retired_at !== null,
  }))
}
