import { type RawBuilder, sql } from 'kysely'
import type { Case } from '../core/case.ts'

/** The part of an act's statement that keeps what partners have and had of its cases; nothing where none ever did. */
export function referralPart(states: readonly Case[]): RawBuilder<unknown> {
  const rows = states.flatMap(rowsOf)
  if (rows.length === 0) return sql``
  return sql`,
    referred as (
      insert into cases.fact_referral
      select r.* from file
      join jsonb_populate_recordset(null::cases.fact_referral, ${JSON.stringify(rows)}::jsonb) as r on r.case_id = file.id
      on conflict (case_id, number) do update set
        category = excluded.category, due_at = excluded.due_at, acknowledged_at = excluded.acknowledged_at,
        officer = excluded.officer, ended_at = excluded.ended_at, ended = excluded.ended
    )`
}

function rowsOf({ id, kind, category, referrals }: Case) {
  return referrals.map((referral, number) => ({
    case_id: id,
    number,
    partner: referral.partner,
    way: referral.way,
    round: referral.round,
    kind,
    category,
    given_at: referral.at,
    first_due_at: referral.firstDueAt,
    due_at: referral.dueAt,
    acknowledged_at: referral.acknowledgedAt,
    officer: referral.officer,
    ended_at: referral.ended?.at ?? null,
    ended: referral.ended?.how ?? null,
  }))
}
