import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import type { ChangedFields } from '../../staff/core/change.ts'
import { codeFrom, type Edited, isNameTaken, type Refused, reordered } from '../../staff/core/edit.ts'
import { departmentInUse, departments } from '../../staff/store/queries/departments.ts'
import { type CategorySaid, misplaced, mustStayInTree, mustStayRetired } from '../core/editTree.ts'
import { edit, type Work } from './edit.ts'
import { takenCodes } from './editChoices.ts'
import { allCategories, type KnownCategory } from './queries/categories.ts'

/** Adds a category at the end of its level, on record; its code is made from its English name and has no dots. */
export function addCategory(context: Context, actor: OfficerActor, said: CategorySaid): Promise<Edited> {
  return editTree(context, actor, async ({ db }, tree) => {
    const refused = await wrongWith(db, tree, null, said)
    if (refused) return refused
    const code = codeFrom(said.name.en, await takenCodes(db))
    await db
      .insertInto('cases.category')
      .values({ code, ...columnsOf(said), place: tree.length })
      .execute()
    return { done: code, made: [{ what: 'add', before: null, after: fieldsOf(said) }] }
  })
}

/**
 * Changes a category, in use or retired. Where it comes to stand below another, that is a move: it keeps its code, and
 * open cases are timed as if it had not moved.
 */
export function changeCategory(
  context: Context,
  actor: OfficerActor,
  code: string,
  said: CategorySaid,
): Promise<Edited> {
  return editTree(context, actor, async ({ db, now }, tree) => {
    const before = tree.find((one) => one.code === code)
    if (!before) return { refused: 'no-such-entry' }
    const refused = await wrongWith(db, tree, code, said)
    if (refused) return refused
    const isMoved = before.parent !== said.parent
    if (isMoved) await keepPlace(db, { code, at: now(), parent: before.parent })
    const place = isMoved ? { place: tree.length } : {}
    await db
      .updateTable('cases.category')
      .set({ ...columnsOf(said), ...place })
      .where('code', '=', code)
      .execute()
    const moved = { what: 'move', before: { parent: before.parent }, after: { parent: said.parent } } as const
    const changed = { before: fieldsOf({ ...before, parent: said.parent }), after: fieldsOf(said) }
    return { done: code, made: [...(isMoved ? [moved] : []), { what: 'change', ...changed }] }
  })
}

/** Retires a category: cases keep it and lists still find them by it, nothing new takes it. */
export function retireCategory(context: Context, actor: OfficerActor, code: string): Promise<Edited> {
  return editTree(context, actor, async ({ db, now }, tree) => {
    const refused = mustStayInTree(tree, code)
    if (refused) return refused
    await db.updateTable('cases.category').set({ retired_at: now() }).where('code', '=', code).execute()
    return { done: code, made: [{ what: 'retire', before: null, after: null }] }
  })
}

/** Takes a category back into use, where it stood. */
export function restoreCategory(context: Context, actor: OfficerActor, code: string): Promise<Edited> {
  return editTree(context, actor, async ({ db }, tree) => {
    const inUse = (await departments(db)).map((department) => department.code)
    const own = tree.find((one) => one.code === code)
    const refused = mustStayRetired(tree, code, inUse)
    if (refused || !own) return refused ?? { refused: 'no-such-entry' }
    if (isNameTaken(siblings(tree, own.parent), own.name, code)) return { refused: 'name-taken' }
    await db.updateTable('cases.category').set({ retired_at: null }).where('code', '=', code).execute()
    return { done: code, made: [{ what: 'restore', before: null, after: null }] }
  })
}

/** Puts a category one place up or down among those in use on its level. */
export function orderCategory(
  context: Context,
  actor: OfficerActor,
  code: string,
  way: 'up' | 'down',
): Promise<Edited> {
  return editTree(context, actor, async ({ db }, tree) => {
    const own = tree.find((one) => one.code === code && !one.retired)
    if (!own) return { refused: 'no-such-entry' }
    const level = siblings(tree, own.parent).filter(({ retired }) => !retired)
    const codes = level.map((one) => one.code)
    const after = reordered(codes, code, way)
    for (const [place, one] of after.entries())
      await db.updateTable('cases.category').set({ place }).where('code', '=', one).execute()
    const moved = { before: { place: codes.indexOf(code) + 1 }, after: { place: after.indexOf(code) + 1 } }
    return { done: code, made: [{ what: 'order', ...moved }] }
  })
}

function editTree(
  context: Context,
  actor: OfficerActor,
  work: (trx: Context, tree: readonly KnownCategory[]) => Promise<Work>,
): Promise<Edited> {
  const table = sql.table('cases.category')
  return edit(context, actor, { list: 'category', table }, async (trx) =>
    work(trx, await allCategories(trx.db)),
  )
}

async function wrongWith(
  db: Kysely<Tables>,
  tree: readonly KnownCategory[],
  code: string | null,
  said: CategorySaid,
): Promise<Refused | null> {
  if (isNameTaken(siblings(tree, said.parent), said.name, code)) return { refused: 'name-taken' }
  const refused = misplaced(tree, code, said.parent)
  if (refused) return refused
  return (await departmentInUse(db, said.department)) ? null : { refused: 'no-such-department' }
}

function siblings(tree: readonly KnownCategory[], parent: string | null): readonly KnownCategory[] {
  return tree.filter((one) => one.parent === parent)
}

function columnsOf({ name, parent, department, complexity, importance }: CategorySaid) {
  return { name_ar: name.ar, name_en: name.en, parent, department, complexity, importance }
}

function fieldsOf({ name, parent, department, complexity, importance }: CategorySaid): ChangedFields {
  return { ...name, parent, department, complexity, importance }
}

/** Where it stood until now; of two moves at one moment the first tells. */
async function keepPlace(
  db: Kysely<Tables>,
  place: { readonly code: string; readonly at: Instant; readonly parent: string | null },
): Promise<void> {
  await db
    .insertInto('cases.category_move')
    .values(place)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
