import { type RawBuilder, sql } from 'kysely'
import type { Kind } from '../../../deadlines/core/classes.ts'
import { toQuery } from '../../../language/core/analyse/analyse.ts'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import { plannedAnew } from '../../../postgres/statementNames.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { type Scope, scopeOf } from '../../core/access.ts'
import type { Status } from '../../core/case.ts'
import type { NextDue } from '../../core/duties.ts'
import { pageKey, readPageKey } from '../../core/pageKey.ts'
import type { Queue } from '../../core/queues.ts'
import { inQueue, isLate } from '../inQueue.ts'
import { authorKnown, within } from '../scope.ts'
import { holdsWords, newestHits } from '../wordHits.ts'

export type CaseQuery = {
  readonly queue: Queue
  readonly status?: Status | undefined
  readonly kind?: Kind | undefined
  readonly department?: string | undefined
  /** Codes; a general category is asked for together with its special ones. */
  readonly categories?: readonly string[] | undefined
  readonly q?: string | undefined
  /** Ids; the cases of any of them. */
  readonly customers?: readonly string[] | undefined
  /** Without the closed ones. */
  readonly open?: boolean | undefined
  /** Where the page before ended: `next` of that page. */
  readonly after?: string | undefined
  /** At most 100. */
  readonly limit: number
}

export type CaseRow = {
  readonly id: string
  readonly reference: string
  readonly kind: Kind
  readonly status: Status
  readonly subject: string | null
  readonly opening: string | null
  readonly language: 'ar' | 'en'
  readonly channel: string
  /** Nothing for whoever may not know whose it is. */
  readonly customer: string | null
  readonly category: string | null
  readonly department: string | null
  readonly owner: string | null
  readonly complexity: string
  readonly importance: string
  readonly round: number
  readonly urgent: boolean
  readonly registeredAt: Instant
  /** When the answer is due, or until when the customer may object to it; nothing once closed. */
  readonly dueAt: Instant | null
  /** Which clock runs out next, by which open queues are ordered; nothing once closed. */
  readonly next: NextDue | null
  readonly late: boolean
  readonly closedAt: Instant | null
}

export type CasePage = { readonly rows: readonly CaseRow[]; readonly next: string | null }

/**
 * One page of cases that the actor may see, by keyset: open queues by what is due next, `late` by the answer's date, the
 * longest late first, `all` newest first. A search finds the same however many cases of others hold the words, too.
 */
export async function listCases(context: Context, actor: Actor, query: CaseQuery): Promise<CasePage> {
  const order = orderOf(query.queue)
  const scope = scopeOf(actor)
  const conditions = [
    within(scope),
    ...inQueue(query.queue, actor, context.now()),
    ...filters(query, scope),
    ...order.after(query.after),
  ]
  const limit = Math.min(query.limit, 100)
  const read = (...more: RawBuilder<boolean>[]) =>
    readPage(context, scope, [...conditions, ...more], order, limit)
  const wanted = query.q ? toQuery(query.q) : ''
  if (!wanted) return read()
  const { cases, since } = await newestHits(context.db, wanted, scope.all ? 500 : 1000)
  const page = await read(sql<boolean>`f.id = any(${cases}::uuid[])`)
  return isWhole(page, query, since) ? page : read(holdsWords(wanted))
}

/**
 * Whether no case is missing from a page of the newest hits: they are all that there are, or the page ends before cases
 * of whose texts some may not be among them.
 */
function isWhole({ rows, next }: CasePage, { queue }: CaseQuery, since: Instant | null): boolean {
  const last = rows.at(-1)
  return (
    since === null || (queue === 'all' && next !== null && last !== undefined && last.registeredAt > since)
  )
}

async function readPage(
  context: Context,
  scope: Scope,
  conditions: readonly RawBuilder<boolean>[],
  order: Order,
  limit: number,
): Promise<CasePage> {
  const { rows } = await sql<Row>`${plannedAnew}
    select page.*, t.subject, left(t.body, 160) as opening,
      coalesce((select (own.state ->> 'urgent')::boolean from cases.case_file as own where own.id = page.id), false) as urgent
    from (
      select f.id, f.reference, f.kind, f.status, f.language, f.channel, case when ${authorKnown(scope)} then f.customer_id end as customer, f.category, f.department, f.owner_id as owner,
        f.complexity, f.importance, f.round, f.registered_at as "registeredAt", f.due_at as "dueAt",
        f.next_clock as "nextClock", f.next_due_at as "nextDueAt", f.closed_at as "closedAt",
        coalesce(${isLate(context.now())}, false) as late
      from cases.case_file as f where ${sql.join(conditions, sql` and `)} order by ${order.by} limit ${limit + 1}
    ) as page
    left join lateral (
      select subject, body from cases.case_text where case_id = page.id and purpose = 'original' order by written_at limit 1
    ) as t on true
    order by ${order.byPage}`.execute(context.db)
  const shown = rows.slice(0, limit).map(caseRow)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown, next: last ? order.key(last) : null }
}

/** A row as the database tells it. */
type Row = Omit<CaseRow, 'next'> & { nextClock: NextDue['clock'] | null; nextDueAt: Instant | null }

function caseRow({ nextClock, nextDueAt, ...row }: Row): CaseRow {
  return { ...row, next: nextClock && nextDueAt && { clock: nextClock, at: nextDueAt } }
}

type Order = {
  readonly by: RawBuilder<unknown>
  readonly byPage: RawBuilder<unknown>
  readonly key: (row: CaseRow) => string
  readonly after: (key: string | undefined) => RawBuilder<boolean>[]
}

function orderOf(queue: Queue): Order {
  switch (queue) {
    case 'all':
      return newestFirst
    case 'late':
      return longestLateFirst
    default:
      return nextFirst
  }
}

const nextFirst: Order = {
  by: sql`f.next_due_at, f.id`,
  byPage: sql`page."nextDueAt", page.id`,
  key: ({ next, registeredAt, id }) => pageKey({ at: next?.at ?? registeredAt, id }),
  after: (key) => keyset(key, (at, id) => sql`(f.next_due_at, f.id) > (${at}::timestamptz, ${id}::uuid)`),
}
const longestLateFirst: Order = {
  by: sql`f.due_at, f.id`,
  byPage: sql`page."dueAt", page.id`,
  key: ({ dueAt, registeredAt, id }) => pageKey({ at: dueAt ?? registeredAt, id }),
  after: (key) => keyset(key, (at, id) => sql`(f.due_at, f.id) > (${at}::timestamptz, ${id}::uuid)`),
}
const newestFirst: Order = {
  by: sql`f.registered_at desc, f.id desc`,
  byPage: sql`page."registeredAt" desc, page.id desc`,
  key: ({ registeredAt, id }) => pageKey({ at: registeredAt, id }),
  after: (key) => keyset(key, (at, id) => sql`(f.registered_at, f.id) < (${at}::timestamptz, ${id}::uuid)`),
}

function keyset(key: string | undefined, condition: (at: string, id: string) => RawBuilder<boolean>) {
  const found = readPageKey(key ?? '')
  return found ? [condition(found.at, found.id)] : []
}

function filters(query: CaseQuery, scope: Scope): RawBuilder<boolean>[] {
  const { status, kind, department, categories, customers, open } = query
  return [
    ...(open ? [sql<boolean>`f.closed_at is null`] : []),
    ...(status ? [sql<boolean>`f.status = ${status}`] : []),
    // What is open by its status is looked for among the open, not in everything that ever was.
    ...(status && status !== 'closed' && status !== 'merged' ? [sql<boolean>`f.closed_at is null`] : []),
    ...(kind ? [sql<boolean>`f.kind = ${kind}`] : []),
    ...(department ? [sql<boolean>`f.department = ${department}`] : []),
    ...(categories ? [sql<boolean>`f.category = any(${[...categories]}::text[])`] : []),
    // A tip is not found by whose it is, but by those who may know that.
    ...(customers ? [sql<boolean>`f.customer_id = any(${[...customers]}::uuid[])`, authorKnown(scope)] : []),
  ]
}
