import { type Kysely, sql } from 'kysely'
import { type Context, inTransaction } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import { hasRole, type OfficerActor } from '../core/actor.ts'
import { type BodyList, type ChangedFields, type ChangeKind, differences } from '../core/change.ts'
import { codeFrom, type Edited, isNameTaken, mustStay, type Tie } from '../core/edit.ts'
import type { BothLanguages } from '../core/officer.ts'
import { keepListChange } from './listChange.ts'
import { allDepartments } from './queries/departments.ts'
import { allPartners } from './queries/partners.ts'

export type BodySaid = {
  readonly name: BothLanguages
  /** Of a partner alone. */
  readonly email?: string | null
  readonly phone?: string | null
}
type Body = BodySaid & { readonly code: string; readonly retired: boolean }

/** What calendars are called besides partners; see `deadlines`. */
const reserved = ['ministry', 'intake']

/** Adds a department or partner, on record; its code is made from its English name. */
export function addBody(
  context: Context,
  actor: OfficerActor,
  list: BodyList,
  said: BodySaid,
): Promise<Edited> {
  return edit(context, actor, list, async (trx, bodies) => {
    if (isNameTaken(bodies, said.name, null)) return { refused: 'name-taken' }
    const code = codeFrom(said.name.en, new Set([...bodies.map((body) => body.code), ...reserved]))
    await trx
      .insertInto(tableOf(list))
      .values({ code, ...columnsOf(said) })
      .execute()
    return { done: code, what: 'add', before: null, after: fieldsOf(said) }
  })
}

/** Changes names and how it is reached, in use or retired. */
export function changeBody(
  context: Context,
  actor: OfficerActor,
  list: BodyList,
  code: string,
  said: BodySaid,
): Promise<Edited> {
  return edit(context, actor, list, async (trx, bodies) => {
    const before = bodies.find((body) => body.code === code)
    if (!before) return { refused: 'no-such-entry' }
    if (isNameTaken(bodies, said.name, code)) return { refused: 'name-taken' }
    await trx.updateTable(tableOf(list)).set(columnsOf(said)).where('code', '=', code).execute()
    return { done: code, what: 'change', before: fieldsOf(before), after: fieldsOf(said) }
  })
}

/**
 * Retires one, unless officers in service belong to it or something of another room still depends on it: `ties`, read
 * in the same transaction, says what and how many.
 */
export function retireBody(
  context: Context,
  actor: OfficerActor,
  list: BodyList,
  code: string,
  ties: (db: Kysely<Tables>, code: string) => Promise<readonly Tie[]>,
): Promise<Edited> {
  return edit(context, actor, list, async (trx, bodies) => {
    if (!bodies.some((body) => body.code === code && !body.retired)) return { refused: 'no-such-entry' }
    const stays = mustStay([...(await ties(trx, code)), await officersOf(trx, list, code)])
    if (stays) return stays
    await trx.updateTable(tableOf(list)).set({ retired_at: context.now() }).where('code', '=', code).execute()
    return { done: code, what: 'retire', before: null, after: null }
  })
}

/** Takes one back into use. */
export function restoreBody(
  context: Context,
  actor: OfficerActor,
  list: BodyList,
  code: string,
): Promise<Edited> {
  return edit(context, actor, list, async (trx, bodies) => {
    const body = bodies.find((one) => one.code === code && one.retired)
    if (!body) return { refused: 'no-such-entry' }
    if (isNameTaken(bodies, body.name, code)) return { refused: 'name-taken' }
    await trx.updateTable(tableOf(list)).set({ retired_at: null }).where('code', '=', code).execute()
    return { done: code, what: 'restore', before: null, after: null }
  })
}

type Made = {
  readonly done: string
  readonly what: ChangeKind
  readonly before: ChangedFields | null
  readonly after: ChangedFields | null
}

/** One administrator at a time changes a list; what they did is on record with it or not done at all. */
async function edit(
  context: Context,
  actor: OfficerActor,
  list: BodyList,
  work: (trx: Kysely<Tables>, bodies: readonly Body[]) => Promise<Made | Exclude<Edited, { done: string }>>,
): Promise<Edited> {
  if (!hasRole(actor, 'administrator')) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    await sql`lock table ${sql.table(tableOf(list))} in share row exclusive mode`.execute(trx)
    const bodies = await (list === 'department' ? allDepartments(trx) : allPartners(trx))
    const made = await work(trx, bodies)
    if ('refused' in made) return made
    const { done, ...change } = made
    if (change.what !== 'change' || differences(change).length > 0)
      await keepListChange({ ...context, db: trx }, actor, { list, code: done, ...change })
    return { done }
  })
}

/** A department's columns are among a partner's. */
function tableOf(list: BodyList): 'staff.partner' {
  return `staff.${list}` as 'staff.partner'
}

function columnsOf({ name, email, phone }: BodySaid) {
  const reached = email === undefined ? {} : { email, phone: phone ?? null }
  return { name_ar: name.ar, name_en: name.en, ...reached }
}

function fieldsOf({ name, email, phone }: BodySaid): ChangedFields {
  return { ...name, ...(email === undefined ? {} : { email, phone: phone ?? null }) }
}

async function officersOf(db: Kysely<Tables>, list: BodyList, code: string): Promise<Tie> {
  const belongs =
    list === 'department'
      ? sql<boolean>`departments @> array[${code}]::text[]`
      : sql<boolean>`partner = ${code}`
  const { count } = await db
    .selectFrom('staff.officer')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('stopped_at', 'is', null)
    .where(belongs)
    .executeTakeFirstOrThrow()
  return { what: 'officers', count }
}
