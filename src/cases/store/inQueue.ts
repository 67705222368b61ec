import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import { type Actor, officerId } from '../../staff/core/actor.ts'
import type { Queue } from '../core/queues.ts'

/** What belongs to a queue, over `cases.case_file as f`. */
export function inQueue(queue: Queue, actor: Actor, now: Instant): RawBuilder<boolean>[] {
  const open = sql<boolean>`f.closed_at is null`
  switch (queue) {
    case 'mine':
      return [open, sql`f.owner_id = ${officerId(actor)}::uuid`]
    case 'department':
      return [open, sql`f.department = any(${departmentsOf(actor)}::text[])`]
    case 'intake':
      return [open, sql`f.status = 'registered'`]
    case 'unassigned':
      // What a partner has is nobody's to take.
      return [
        open,
        sql`f.owner_id is null and f.status in ('treatment', 'review') and f.partner_due_at is null`,
      ]
    case 'escalated':
      return [open, sql`f.escalated`]
    case 'to-tell':
      return [open, sql`(f.delay_notice_owed or f.update_due_at < ${now}::timestamptz)`]
    case 'wrote':
      return [open, sql`f.status = 'answered' and f.customer_wrote_at is not null`]
    case 'answered':
      return [open, sql`f.status = 'answered' and f.customer_wrote_at is null`]
    case 'with-partner':
      return [open, sql`f.partner_due_at is not null`]
    case 'asked':
      return [open, sql`f.consulted <> '{}' and f.consulted && ${departmentsOf(actor)}::text[]`]
    case 'media':
      return [open, sql`f.kind = 'media'`]
    case 'late':
      return [open, isLate(now)]
    case 'all':
      return []
  }
}

function departmentsOf(actor: Actor): string[] {
  return 'departments' in actor ? [...actor.departments] : []
}

/**
 * Late is what the ministry owes: an answer past its moment, but not while the customer was asked for something in
 * time and the clock stands still.
 */
export function isLate(now: Instant): RawBuilder<boolean> {
  return sql<boolean>`(f.due_at < ${now}::timestamptz and f.status not in ('answered', 'closed')
    and (f.status <> 'waiting' or f.due_at <= (f.state ->> 'askedAt')::timestamptz))`
}
