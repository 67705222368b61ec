import { type Kysely, sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { codeFrom, type Edited, isNameTaken, reordered } from '../../staff/core/edit.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import type { ChoiceList } from '../core/terms.ts'
import { edit, type Work } from './edit.ts'
import { allChoices, type KnownChoice } from './queries/categories.ts'

/** Adds a choice at the end of a short list, on record; its code is made from its English name. */
export function addChoice(
  context: Context,
  actor: OfficerActor,
  list: ChoiceList,
  name: BothLanguages,
): Promise<Edited> {
  return editList(context, actor, list, async (db, choices) => {
    if (isNameTaken(choices, name, null)) return { refused: 'name-taken' }
    const code = codeFrom(name.en, await takenCodes(db))
    const place = choices.length
    await db
      .insertInto('cases.choice')
      .values({ list, code, name_ar: name.ar, name_en: name.en, place })
      .execute()
    return { done: code, made: [{ what: 'add', before: null, after: name }] }
  })
}

/** Renames a choice, in use or retired. */
export function renameChoice(
  context: Context,
  actor: OfficerActor,
  list: ChoiceList,
  code: string,
  name: BothLanguages,
): Promise<Edited> {
  return editList(context, actor, list, async (db, choices) => {
    const before = choices.find((one) => one.code === code)
    if (!before) return { refused: 'no-such-entry' }
    if (isNameTaken(choices, name, code)) return { refused: 'name-taken' }
    await setChoice(db, list, code, { name_ar: name.ar, name_en: name.en })
    return { done: code, made: [{ what: 'change', before: before.name, after: name }] }
  })
}

/** Retires a choice: cases keep it, nothing new takes it. */
export function retireChoice(
  context: Context,
  actor: OfficerActor,
  list: ChoiceList,
  code: string,
): Promise<Edited> {
  return editList(context, actor, list, async (db, choices) => {
    if (!choices.some((one) => one.code === code && !one.retired)) return { refused: 'no-such-entry' }
    await setChoice(db, list, code, { retired_at: context.now() })
    return { done: code, made: [{ what: 'retire', before: null, after: null }] }
  })
}

/** Takes a choice back into use. */
export function restoreChoice(
  context: Context,
  actor: OfficerActor,
  list: ChoiceList,
  code: string,
): Promise<Edited> {
  return editList(context, actor, list, async (db, choices) => {
    const own = choices.find((one) => one.code === code && one.retired)
    if (!own) return { refused: 'no-such-entry' }
    if (isNameTaken(choices, own.name, code)) return { refused: 'name-taken' }
    await setChoice(db, list, code, { retired_at: null })
    return { done: code, made: [{ what: 'restore', before: null, after: null }] }
  })
}

/** Puts a choice one place up or down among those in use. */
export function orderChoice(
  context: Context,
  actor: OfficerActor,
  list: ChoiceList,
  code: string,
  way: 'up' | 'down',
): Promise<Edited> {
  return editList(context, actor, list, async (db, choices) => {
    const codes = choices.filter(({ retired }) => !retired).map((one) => one.code)
    if (!codes.includes(code)) return { refused: 'no-such-entry' }
    const after = reordered(codes, code, way)
    for (const [place, one] of after.entries()) await setChoice(db, list, one, { place })
    const moved = { before: { place: codes.indexOf(code) + 1 }, after: { place: after.indexOf(code) + 1 } }
    return { done: code, made: [{ what: 'order', ...moved }] }
  })
}

function editList(
  context: Context,
  actor: OfficerActor,
  list: ChoiceList,
  work: (db: Kysely<Tables>, choices: readonly KnownChoice[]) => Promise<Work>,
): Promise<Edited> {
  const table = sql.table('cases.choice')
  return edit(context, actor, { list, table }, async ({ db }) => work(db, await allChoices(db, list)))
}

async function setChoice(
  db: Kysely<Tables>,
  list: ChoiceList,
  code: string,
  set: { name_ar: string; name_en: string } | { retired_at: string | null } | { place: number },
): Promise<void> {
  await db
    .updateTable('cases.choice')
    .set(set as object)
    .where('list', '=', list)
    .where('code', '=', code)
    .execute()
}

/** Categories and choices are named by one map of codes on the page of a case, so none of them shares a code. */
export async function takenCodes(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('cases.category')
    .select('code')
    .union(db.selectFrom('cases.choice').select('code'))
    .execute()
  return new Set(rows.map(({ code }) => code))
}
