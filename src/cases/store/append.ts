import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Case } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { roundFacts } from '../core/rounds.ts'
import { nextHead } from './chain.ts'
import { columnsOf } from './columns.ts'
import type { TextRow } from './texts.ts'

/** Where a case stands in the database before new events: its version and the head of its chain. */
export type Position = { readonly version: number; readonly head: Buffer }

/** What one act writes. */
export type Append = {
  readonly before: Position
  readonly state: Case
  readonly events: readonly CaseEvent[]
  /** When the case's clocks next set something off. */
  readonly nextAlarmAt: Instant | null
  readonly texts: readonly TextRow[]
  /** Rows that other rooms write in the same statement, as bodies of further `with` parts that select `from file`. */
  readonly beside: readonly RawBuilder<unknown>[]
}

/**
 * Writes events, the case's row, texts, search rows, facts and what is announced in ONE statement, and only if the
 * case still stands where it was read. False when somebody else was first (or, for a new case, when its reference is
 * taken): read again and decide again. One statement is one round trip and its own transaction.
 */
export async function append(db: Kysely<Tables>, act: Append): Promise<boolean> {
  const { state, events, before } = act
  const bodies = events.map((event) => JSON.stringify(event))
  const heads = chain(before.head, bodies)
  const head = heads.at(-1) ?? before.head
  const version = before.version + events.length
  const row = JSON.stringify({
    ...columnsOf(state),
    next_alarm_at: act.nextAlarmAt,
    version,
    head: `\\x${head.toString('hex')}`,
  })
  const stored = bodies.map((body, i) => ({
    version: before.version + i + 1,
    body,
    hash: `\\x${heads[i]?.toString('hex')}`,
  }))
  const { rows } = await sql<{ id: string }>`
    with file as (${before.version === 0 ? insertFile(row) : updateFile(row, state.id, before.version)}),
    told as (
      select file.id, e.* from file, json_to_recordset(${JSON.stringify(stored)}::json) as e (version int, body text, hash text)
    ),
    events as (
      insert into cases.case_event (case_id, version, body, hash)
      select id, version, body::json, hash::bytea from told
    ),
    announced as (
      insert into queue.outbox (name, body)
      select body::json ->> 'type', jsonb_build_object('caseId', id, 'version', version, 'event', body::jsonb)
      from told order by version
    ),
    facts as (${upsertFacts(state, events)}),
    pending as (insert into cases.head_pending (case_id) select id from file)
    ${textParts(act.texts, events)}
    ${sql.join(
      act.beside.map((part, i) => sql`, beside_${sql.raw(String(i))} as (${part})`),
      sql``,
    )}
    select id from file`.execute(db)
  return rows.length === 1
}

/** The head after each body. */
function chain(from: Buffer, bodies: readonly string[]): Buffer[] {
  let head = from
  return bodies.map((body) => {
    head = nextHead(head, body)
    return head
  })
}

function insertFile(row: string) {
  return sql`
    insert into cases.case_file select r.* from jsonb_populate_record(null::cases.case_file, ${row}::jsonb) as r
    on conflict do nothing returning id`
}

function updateFile(row: string, id: string, version: number) {
  return sql`
    update cases.case_file as f set
      kind = r.kind, status = r.status, version = r.version, head = r.head, state = r.state, category = r.category,
      department = r.department, owner_id = r.owner_id, complexity = r.complexity, importance = r.importance,
      round = r.round, named = r.named, handlers = r.handlers, sealed = r.sealed, due_at = r.due_at, closed_at = r.closed_at,
      customer_wrote_at = r.customer_wrote_at, next_alarm_at = r.next_alarm_at,
      escalated = r.escalated, delay_notice_owed = r.delay_notice_owed, update_due_at = r.update_due_at
    from jsonb_populate_record(null::cases.case_file, ${row}::jsonb) as r
    where f.id = ${id} and f.version = ${version} returning f.id`
}

function upsertFacts(state: Case, events: readonly CaseEvent[]) {
  const rows = roundFacts(state, events).map((fact) => snakeCase({ ...fact, caseId: state.id }))
  return sql`
    insert into cases.fact_round
    select r.* from file, jsonb_populate_recordset(null::cases.fact_round, ${JSON.stringify(rows)}::jsonb) as r
    on conflict (case_id, round) do update set
      kind = excluded.kind, category = excluded.category, department = excluded.department, complexity = excluded.complexity,
      importance = excluded.importance, procedure = excluded.procedure, accepted = excluded.accepted,
      due_at = excluded.due_at, waiting_since = excluded.waiting_since, answered_at = excluded.answered_at,
      solved = excluded.solved, at_first_contact = excluded.at_first_contact, misdirected = excluded.misdirected, confirmation = excluded.confirmation, closed_at = excluded.closed_at, ground = excluded.ground`
}

function textParts(texts: readonly TextRow[], events: readonly CaseEvent[]) {
  const at = events[0]?.at
  if (texts.length === 0) return sql``
  return sql`,
    texts as (
      insert into cases.case_text (id, case_id, purpose, subject, body, salt, digest, written_at)
      select t.id, file.id, t.purpose, t.subject, t.body, t.salt::bytea, decode(t.digest, 'hex'), ${at}::timestamptz
      from file, json_to_recordset(${JSON.stringify(texts)}::json)
        as t (id uuid, purpose text, subject text, body text, salt text, digest text)
    ),
    searched as (
      insert into cases.case_search (case_id, registered_at, search)
      select file.id, ${at}::timestamptz, t.search::tsvector
      from file, json_to_recordset(${JSON.stringify(texts.map(({ search }) => ({ search })))}::json) as t (search text)
    )`
}

function snakeCase(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
}
