import { type RawBuilder, sql } from 'kysely'
import type { Kind } from '../../../deadlines/core/classes.ts'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { scopeOf } from '../../core/access.ts'
import { pageKey, readPageKey } from '../../core/pageKey.ts'
import { partnerOf } from '../../core/referrals.ts'
import type { Way } from '../../core/terms.ts'
import { within } from '../scope.ts'

/** What a body has now, what of it is late, and what it answered. */
export const referralLists = ['open', 'late', 'answered'] as const
export type ReferralList = (typeof referralLists)[number]

export type ReferralQuery = {
  readonly list: ReferralList
  /** Where the page before ended: `next` of that page. */
  readonly after?: string | undefined
  /** At most 100. */
  readonly limit: number
}

/** A case as the body that has it sees it in a list. */
export type ReferralRow = {
  readonly id: string
  readonly reference: string
  readonly kind: Kind
  readonly subject: string | null
  readonly opening: string | null
  readonly way: Way
  readonly givenAt: Instant
  readonly dueAt: Instant
  readonly acknowledgedAt: Instant | null
  /** Who in the body has it. */
  readonly officer: string | null
  readonly endedAt: Instant | null
  /** The customer was asked for something, and no clock runs. */
  readonly paused: boolean
}
export type ReferralPage = { readonly rows: readonly ReferralRow[]; readonly next: string | null }

/** One page of the cases of the speaker's body, by keyset: open ones by what is due next, answered ones the newest first. */
export async function listReferrals(
  { db, now }: Context,
  actor: Actor,
  { list, after, limit }: ReferralQuery,
): Promise<ReferralPage> {
  const key = readPageKey(after ?? '')
  const most = Math.min(limit, 100)
  const page = key ? [list === 'answered' ? olderThan(key) : dueAfter(key)] : []
  const conditions = [...ofBody(actor), within(scopeOf(actor)), ...inList[list](now()), ...page]
  const order = list === 'answered' ? sql`r.given_at desc, r.case_id desc` : sql`r.due_at, r.case_id`
  const { rows } = await sql<ReferralRow>`
    select f.id, f.reference, f.kind, t.subject, left(t.body, 160) as opening, r.way, r.given_at as "givenAt", r.due_at as "dueAt",
      r.acknowledged_at as "acknowledgedAt", r.officer, r.ended_at as "endedAt", f.status = 'waiting' as paused
    from cases.fact_referral as r
    join cases.case_file as f on f.id = r.case_id
    left join lateral (
      select subject, body from cases.case_text where case_id = f.id and purpose = 'original' order by written_at limit 1
    ) as t on true
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${most + 1}`.execute(db)
  const shown = rows.slice(0, most)
  const last = rows.length > most ? shown.at(-1) : undefined
  const at = list === 'answered' ? last?.givenAt : last?.dueAt
  return { rows: shown, next: last && at ? pageKey({ at, id: last.id }) : null }
}

/** How many cases the speaker's body has, and how many of them are late. */
export async function countReferrals(
  { db, now }: Context,
  actor: Actor,
): Promise<Readonly<Record<Exclude<ReferralList, 'answered'>, number>>> {
  const conditions = [...ofBody(actor), within(scopeOf(actor)), ...inList.open()]
  const { rows } = await sql<{ open: number; late: number }>`
    select count(*)::int as open, count(*) filter (where ${sql.join(lateAt(now()), sql` and `)})::int as late
    from cases.fact_referral as r join cases.case_file as f on f.id = r.case_id
    where ${sql.join(conditions, sql` and `)}`.execute(db)
  return rows[0] ?? { open: 0, late: 0 }
}

function ofBody(actor: Actor): RawBuilder<boolean>[] {
  const partner = partnerOf(actor)
  return partner === null ? [sql`false`] : [sql`r.partner = ${partner}`]
}

const inList: Record<ReferralList, (now?: Instant) => RawBuilder<boolean>[]> = {
  open: () => [sql`r.ended_at is null`],
  late: (now) => [sql`r.ended_at is null`, ...(now ? lateAt(now) : [])],
  // Once a case, though it was given several times; and among the open ones alone while it is there again.
  answered: () => [
    sql`r.ended = 'answered'`,
    sql`not exists (
      select from cases.fact_referral as later
      where later.case_id = r.case_id and later.partner = r.partner and later.number > r.number
    )`,
  ],
}

/** While the customer is waited for, nothing of it is late. */
function lateAt(now: Instant): RawBuilder<boolean>[] {
  return [sql`r.due_at < ${now}::timestamptz`, sql`f.status <> 'waiting'`]
}

type Key = { readonly at: Instant; readonly id: string }

function dueAfter({ at, id }: Key): RawBuilder<boolean> {
  return sql`(r.due_at, r.case_id) > (${at}::timestamptz, ${id}::uuid)`
}

function olderThan({ at, id }: Key): RawBuilder<boolean> {
  return sql`(r.given_at, r.case_id) < (${at}::timestamptz, ${id}::uuid)`
}
