import { type Kysely, sql } from 'kysely'
import { instant } from '../../language/core/instant.ts'
import type { Tables } from '../../postgres/tables.ts'
import { nothing, type State } from '../core/case.ts'
import type { CaseEvent } from '../core/events.ts'
import { evolve } from '../core/evolve.ts'
import type { TextRef } from '../core/terms.ts'
import { firstHead, nextHead } from './chain.ts'
import { columnsOf, stateShape } from './columns.ts'
import { digestOf } from './texts.ts'

/** What was found not to be as it was written. */
export type Finding = {
  readonly what:
    | 'event-altered'
    | 'event-removed'
    | 'newest-events-removed'
    | 'case-removed'
    | 'case-row-removed'
    | 'case-row-altered'
    | 'text-altered'
    | 'text-removed'
    | 'text-emptied'
    | 'checkpoint-altered'
    | 'checkpoint-removed'
    | 'not-sealed'
  readonly caseId: string | null
  readonly version: number | null
}

type Stored = {
  readonly id: string
  readonly row: { version: number; head: string; state: Record<string, unknown> }
  /** What lists and filters read. */
  readonly columns: Readonly<Record<string, unknown>>
  readonly events: readonly { version: number; body: string; hash: string }[]
  readonly texts: readonly { id: string; subject: string | null; body: string | null; salt: string | null }[]
}

const batch = 500

/** Goes through every case: its chain, its row, its words. Calls `found` for each finding and `progress` after each batch. */
export async function verifyCases(
  db: Kysely<Tables>,
  found: (finding: Finding) => void,
  progress: (cases: number) => void,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const cases = await readBatch(db, after)
    for (const stored of cases) for (const finding of verifyCase(stored)) found(finding)
    progress(cases.length)
    const last = cases.at(-1)
    if (!last || cases.length < batch) break
    after = last.id
  }
  for (const caseId of await eventsWithoutRow(db)) found({ what: 'case-row-removed', caseId, version: null })
}

async function eventsWithoutRow(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct e.case_id as id from cases.case_event e
    where not exists (select from cases.case_file f where f.id = e.case_id)`.execute(db)
  return rows.map(({ id }) => id)
}

async function readBatch(db: Kysely<Tables>, after: string): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    with ids as (select id from cases.case_file where id > ${after}::uuid order by id limit ${batch})
    select ids.id,
      (select json_build_object('version', f.version, 'head', encode(f.head, 'hex'), 'state', f.state) from cases.case_file f where f.id = ids.id) as row,
      (select to_jsonb(f) - array['head', 'state'] from cases.case_file f where f.id = ids.id) as columns,
      (select coalesce(json_agg(json_build_object('version', e.version, 'body', e.body::text, 'hash', encode(e.hash, 'hex')) order by e.version), '[]')
         from cases.case_event e where e.case_id = ids.id) as events,
      (select coalesce(json_agg(json_build_object('id', t.id, 'subject', t.subject, 'body', t.body, 'salt', encode(t.salt, 'hex'))), '[]')
         from cases.case_text t where t.case_id = ids.id) as texts
    from ids order by ids.id`.execute(db)
  return rows
}

function verifyCase(stored: Stored): Finding[] {
  const chain = verifyChain(stored)
  if (chain.length > 0) return chain
  const events = stored.events.map(({ body }) => JSON.parse(body) as CaseEvent)
  return [...verifyRow(stored, events), ...verifyTexts(stored, events)]
}

function verifyChain({ id, events }: Stored): Finding[] {
  let head: Buffer = firstHead
  for (const [i, event] of events.entries()) {
    if (event.version !== i + 1) return [{ what: 'event-removed', caseId: id, version: i + 1 }]
    head = nextHead(head, event.body)
    if (head.toString('hex') !== event.hash)
      return [{ what: 'event-altered', caseId: id, version: event.version }]
  }
  return []
}

function verifyRow({ id, row, columns, events: stored }: Stored, events: readonly CaseEvent[]): Finding[] {
  if (row.version > stored.length)
    return [{ what: 'newest-events-removed', caseId: id, version: stored.length + 1 }]
  const { shape, ...state } = row.state
  const told = events.reduce<State>(evolve, nothing)
  const same =
    row.head === stored.at(-1)?.hash &&
    (shape !== stateShape || canonical(told) === canonical(state)) &&
    sameColumns(told, stored.length, columns)
  return same ? [] : [{ what: 'case-row-altered', caseId: id, version: null }]
}

/** Whether lists show the case as its events tell it: a row altered there hides it, or shows it to somebody else. */
function sameColumns(told: State, version: number, columns: Stored['columns']): boolean {
  if (told.status === 'nothing') return false
  const { state: _, ...wanted } = columnsOf(told)
  return Object.entries({ ...wanted, version }).every(([name, value]) => {
    const kept = columns[name]
    const isMoment = name.endsWith('_at') && typeof kept === 'string'
    return canonical(isMoment ? instant(kept) : kept) === canonical(value)
  })
}

/** jsonb keeps no order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Words that were erased with an event on record are no finding: erased is told from altered. */
function verifyTexts({ id, texts }: Stored, events: readonly CaseEvent[]): Finding[] {
  const kept = new Map(texts.map((text) => [text.id, text]))
  const erased = new Set(events.flatMap((event) => (event.type === 'TextsErased' ? event.texts : [])))
  return events.flatMap((event, i) => {
    const ref = 'text' in event ? event.text : null
    const what = ref && verifyText(ref, kept.get(ref.id), erased.has(ref.id))
    return what ? [{ what, caseId: id, version: i + 1 }] : []
  })
}

function verifyText(
  ref: TextRef,
  text: Stored['texts'][number] | undefined,
  erased: boolean,
): Finding['what'] | null {
  if (!text) return 'text-removed'
  if (text.body === null || text.salt === null) return erased ? null : 'text-emptied'
  return digestOf(Buffer.from(text.salt, 'hex'), text.subject, text.body) === ref.digest
    ? null
    : 'text-altered'
}
