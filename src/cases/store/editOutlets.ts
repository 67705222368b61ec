import { type Kysely, sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Tables } from '../../postgres/tables.ts'
import { type Actor, type OfficerActor, personId } from '../../staff/core/actor.ts'
import { codeFrom, type Edited, isNameTaken } from '../../staff/core/edit.ts'
import type { OutletSaid } from '../core/outlet.schema.ts'
import { edit, type Work } from './edit.ts'
import { allOutlets, type Outlet } from './queries/outlets.ts'

/** Adds an outlet, on record; its code is made from its English name. */
export function addOutlet(context: Context, actor: OfficerActor, said: OutletSaid): Promise<Edited> {
  return editOutlets(context, actor, async (db, outlets) => {
    if (isNameTaken(outlets, said.name, null)) return { refused: 'name-taken' }
    const code = codeFrom(said.name.en, new Set(outlets.map((one) => one.code)))
    await db
      .insertInto('cases.outlet')
      .values({ code, ...columnsOf(said) })
      .execute()
    return { done: code, made: [{ what: 'add', before: null, after: fieldsOf(said) }] }
  })
}

/** Changes what is said of an outlet, in use or retired. */
export function changeOutlet(
  context: Context,
  actor: OfficerActor,
  code: string,
  said: OutletSaid,
): Promise<Edited> {
  return editOutlets(context, actor, async (db, outlets) => {
    const before = outlets.find((one) => one.code === code)
    if (!before) return { refused: 'no-such-entry' }
    if (isNameTaken(outlets, said.name, code)) return { refused: 'name-taken' }
    await db.updateTable('cases.outlet').set(columnsOf(said)).where('code', '=', code).execute()
    return { done: code, made: [{ what: 'change', before: fieldsOf(before), after: fieldsOf(said) }] }
  })
}

/** Retires an outlet, or takes it back into use: cases keep it, nothing new names it. */
export function retireOutlet(
  context: Context,
  actor: OfficerActor,
  code: string,
  what: 'retire' | 'restore',
): Promise<Edited> {
  return editOutlets(context, actor, async (db, outlets) => {
    const own = outlets.find((one) => one.code === code && one.retired === (what === 'restore'))
    if (!own) return { refused: 'no-such-entry' }
    if (what === 'restore' && isNameTaken(outlets, own.name, code)) return { refused: 'name-taken' }
    const retired_at = what === 'retire' ? context.now() : null
    await db.updateTable('cases.outlet').set({ retired_at }).where('code', '=', code).execute()
    return { done: code, made: [{ what, before: null, after: null }] }
  })
}

/** Puts outlets in place; one that exists is changed. */
export async function saveOutlets(
  db: Kysely<Tables>,
  outlets: readonly (OutletSaid & { readonly code: string })[],
): Promise<void> {
  for (const { code, ...said } of outlets)
    await db
      .insertInto('cases.outlet')
      .values({ code, ...columnsOf(said) })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(columnsOf(said)))
      .execute()
}

/**
 * The code of the outlet of that name, in either language; one that nobody knows is added, on record, for the media
 * officer to complete. Belongs in the transaction of the case that names it.
 */
export async function outletCalled({ db, now }: Context, actor: Actor, name: string): Promise<string> {
  await sql`lock table cases.outlet in share row exclusive mode`.execute(db)
  const outlets = await allOutlets(db)
  const both = { ar: name, en: name }
  const known = outlets.find((one) => !one.retired && isNameTaken([one], both, null))
  if (known) return known.code
  const code = codeFrom(name, new Set(outlets.map((one) => one.code)))
  const said = {
    name: both,
    sort: 'other-medium',
    email: null,
    phone: null,
    contact: null,
    note: null,
  } as const
  await db
    .insertInto('cases.outlet')
    .values({ code, ...columnsOf(said) })
    .execute()
  const person = personId(actor)
  if (person !== null)
    await db
      .insertInto('cases.change')
      .values({
        ...{ id: uuidv7(), at: now(), actor: person, list: 'outlet', code, what: 'add' },
        ...{ before: null, after: JSON.stringify(fieldsOf(said)) },
      })
      .execute()
  return code
}

function editOutlets(
  context: Context,
  actor: OfficerActor,
  work: (db: Kysely<Tables>, outlets: readonly Outlet[]) => Promise<Work>,
): Promise<Edited> {
  const table = sql.table('cases.outlet')
  return edit(context, actor, { list: 'outlet', table }, async ({ db }) => work(db, await allOutlets(db)))
}

function columnsOf({ name, sort, email, phone, contact, note }: OutletSaid) {
  return { name_ar: name.ar, name_en: name.en, sort, email, phone, contact, note }
}

function fieldsOf({ name, sort, email, phone, contact, note }: OutletSaid) {
  return { ...name, sort, email, phone, contact, note }
}
