import { sql } from 'kysely'
import type { Instant } from '../../../language/core/instant.ts'
import type { Context } from '../../../postgres/context.ts'
import type { Actor } from '../../../staff/core/actor.ts'
import { scopeOf } from '../../core/access.ts'
import type { CaseEvent } from '../../core/events.ts'
import type { TextPurpose } from '../../core/terms.ts'
import { authorKnown, within } from '../scope.ts'

export type StoryText = {
  readonly id: string
  readonly purpose: TextPurpose
  readonly subject: string | null
  /** Nothing once erased. */
  readonly body: string | null
  readonly writtenAt: Instant
  readonly erasedAt: Instant | null
}
export type StoryEvent = CaseEvent & { readonly version: number }
export type Story = { readonly events: readonly StoryEvent[]; readonly texts: readonly StoryText[] }

/** Everything that happened to a case that the actor may see, with the words; without its customer where they are sealed from the actor. */
export async function caseStory(context: Context, actor: Actor, caseId: string): Promise<Story | null> {
  const scope = scopeOf(actor)
  const { rows } = await sql<Story>`
    select
      (select json_agg(e.body::jsonb || case when e.type = 'CaseRegistered' and not (${authorKnown(scope)})
            then '{"customer": null}'::jsonb else '{}' end || jsonb_build_object('version', e.version) order by e.version)
         from cases.case_event e where e.case_id = f.id) as events,
      (select coalesce(json_agg(json_build_object('id', t.id, 'purpose', t.purpose, 'subject', t.subject, 'body', t.body,
          'writtenAt', to_char(t.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'erasedAt', to_char(t.erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by t.written_at), '[]')
         from cases.case_text t where t.case_id = f.id) as texts
    from cases.case_file as f where f.id = ${caseId}::uuid and ${within(scope)}`.execute(context.db)
  return rows[0] ?? null
}
