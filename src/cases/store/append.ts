import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { Case } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { roundFacts } from '../core/rounds.ts'
import { nextHead } from './chain.ts'
import { columnsOf } from './columns.ts'
import { referralPart } from './referralRows.ts'
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
}

/**
 * Writes the acts of one case or of many, all new or all known: events, the cases' rows, texts, search rows, facts and
 * what is announced in ONE statement, and of each case only if it still stands where it was read. Returns the ids of
 * those; with the others somebody else was first (or, for a new case, its reference is taken): read again and decide
 * again. One statement is one round trip and its own transaction. `beside` is for one act alone: rows that other rooms
 * write in the same statement, as bodies of further `with` parts that select `from file`.
 */
export async function append(
  db: Kysely<Tables>,
  acts: readonly Append[],
  beside: readonly RawBuilder<unknown>[] = [],
): Promise<ReadonlySet<string>> {
  if (acts.length === 0) return new Set()
  const written = acts.map(rowsOf)
  const files = JSON.stringify(written.map(({ file }) => file))
  const stored = JSON.stringify(written.flatMap(({ stored }) => stored))
  const { rows } = await sql<{ id: string }>`
    with file as (${acts[0]?.before.version === 0 ? insertFiles(files) : updateFiles(files, acts.length)}),
    told as (
      select e.* from file
      join json_to_recordset(${stored}::json) as e (case_id uuid, version int, body text, hash text) on e.case_id = file.id
    ),
    events as (
      insert into cases.case_event (case_id, version, body, hash)
      select case_id, version, body::json, hash::bytea from told
    ),
    announced as (
      insert into queue.outbox (name, body)
      select body::json ->> 'type', jsonb_build_object('caseId', case_id, 'version', version, 'event', body::jsonb)
      from told order by case_id, version
    ),
    facts as (${upsertFacts(acts)}),
    pending as (insert into cases.head_pending (case_id) select id from file)
    ${referralPart(acts.map(({ state }) => state))}
    ${textParts(acts)}
    ${sql.join(
      beside.map((part, i) => sql`, beside_${sql.raw(String(i))} as (${part})`),
      sql``,
    )}
    select id from file`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The row of the case after an act, and the rows of its events. */
function rowsOf({ before, state, events, nextAlarmAt }: Append) {
  const bodies = events.map((event) => JSON.stringify(event))
  const heads = chain(before.head, bodies)
  const version = before.version + events.length
  const file = {
    ...columnsOf(state),
    next_alarm_at: nextAlarmAt,
    version,
    head: bytes(heads.at(-1) ?? before.head),
    before: before.version,
  }
  const stored = bodies.map((body, i) => ({
    case_id: state.id,
    version: before.version + i + 1,
    body,
    hash: bytes(heads[i]),
  }))
  return { file, stored }
}

function bytes(buffer: Buffer | undefined): string {
  return `\\x${buffer?.toString('hex')}`
}

/** The head after each body. */
function chain(from: Buffer, bodies: readonly string[]): Buffer[] {
  let head = from
  return bodies.map((body) => {
    head = nextHead(head, body)
    return head
  })
}

function insertFiles(files: string) {
  return sql`
    insert into cases.case_file select r.* from jsonb_populate_recordset(null::cases.case_file, ${files}::jsonb) as r
    on conflict do nothing returning id`
}

function updateFiles(files: string, count: number) {
  // Said so, one row is looked up; the database reckons with a hundred, for which it would read a small table whole.
  const most = count === 1 ? sql`limit 1` : sql``
  return sql`
    update cases.case_file as f set
      kind = r.kind, status = r.status, version = r.version, head = r.head, state = r.state, category = r.category,
      department = r.department, owner_id = r.owner_id, complexity = r.complexity, importance = r.importance,
      round = r.round, named = r.named, handlers = r.handlers, partners = r.partners, consulted = r.consulted,
      partner_due_at = r.partner_due_at, sealed = r.sealed, author_sealed = r.author_sealed, due_at = r.due_at, next_clock = r.next_clock,
      next_due_at = r.next_due_at, closed_at = r.closed_at,
      customer_wrote_at = r.customer_wrote_at, next_alarm_at = r.next_alarm_at,
      escalated = r.escalated, delay_notice_owed = r.delay_notice_owed, update_due_at = r.update_due_at
    from (select row from jsonb_array_elements(${files}::jsonb) as given (row) ${most}) as given,
      jsonb_populate_record(null::cases.case_file, given.row) as r
    where f.id = r.id and f.version = (given.row ->> 'before')::int returning f.id`
}

function upsertFacts(acts: readonly Append[]) {
  const rows = acts.flatMap(({ state, events }) =>
    roundFacts(state, events).map((fact) => snakeCase({ ...fact, caseId: state.id })),
  )
  return sql`
    insert into cases.fact_round
    select r.* from file
    join jsonb_populate_recordset(null::cases.fact_round, ${JSON.stringify(rows)}::jsonb) as r on r.case_id = file.id
    on conflict (case_id, round) do update set
      kind = excluded.kind, category = excluded.category, department = excluded.department, complexity = excluded.complexity,
      importance = excluded.importance, procedure = excluded.procedure, causes = excluded.causes, accepted = excluded.accepted,
      due_at = excluded.due_at, waiting_since = excluded.waiting_since, answered_at = excluded.answered_at,
      solved = excluded.solved, at_first_contact = excluded.at_first_contact, misdirected = excluded.misdirected, confirmation = excluded.confirmation, closed_at = excluded.closed_at, ground = excluded.ground`
}

function textParts(acts: readonly Append[]) {
  const texts = acts.flatMap(({ state, events, texts }) =>
    texts.map((text) => ({ ...text, case_id: state.id, at: events[0]?.at })),
  )
  if (texts.length === 0) return sql``
  const searched = texts.map(({ case_id, at, search }) => ({ case_id, at, search }))
  return sql`,
    texts as (
      insert into cases.case_text (id, case_id, purpose, subject, body, salt, digest, written_at)
      select t.id, file.id, t.purpose, t.subject, t.body, t.salt::bytea, decode(t.digest, 'hex'), t.at
      from file join json_to_recordset(${JSON.stringify(texts)}::json)
        as t (id uuid, case_id uuid, purpose text, subject text, body text, salt text, digest text, at timestamptz)
        on t.case_id = file.id
    ),
    searched as (
      insert into cases.case_search (case_id, registered_at, search)
      select file.id, t.at, t.search::tsvector
      from file join json_to_recordset(${JSON.stringify(searched)}::json)
        as t (case_id uuid, at timestamptz, search text) on t.case_id = file.id
    )`
}

function snakeCase(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value]))
}

const columnNames = new Map<string, string>()

function columnName(key: string): string {
  return columnNames.getOrInsertComputed(key, () =>
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  )
}
