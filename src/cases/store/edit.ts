import { type RawBuilder, sql } from 'kysely'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { hasRole, type OfficerActor, type Role } from '../../staff/core/actor.ts'
import { type Change, differences } from '../../staff/core/change.ts'
import type { Edited, Refused } from '../../staff/core/edit.ts'
import type { ChoiceList } from '../core/terms.ts'

/** What administrators edit here; outlets are the media officer's, too. */
export type EditedList = 'category' | ChoiceList | 'policy' | 'outlet'
const editors: Partial<Record<EditedList, readonly Role[]>> = { outlet: ['administrator', 'media'] }

type Made = Pick<Change, 'what' | 'before' | 'after'>
/** What an edit did: the entry, and each thing that goes on record. */
export type Work = { readonly done: string; readonly made: readonly Made[] } | Refused

/**
 * Runs an administrator's edit: one at a time on that table, and what was done is on record with it or not done at all.
 * Where nothing differs nothing is put on record.
 */
export async function edit(
  context: Context,
  actor: OfficerActor,
  { list, table }: { readonly list: EditedList; readonly table: RawBuilder<unknown> },
  work: (trx: Context) => Promise<Work>,
): Promise<Edited> {
  if (!hasRole(actor, ...(editors[list] ?? (['administrator'] as const)))) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    await sql`lock table ${table} in share row exclusive mode`.execute(trx)
    const worked = await work({ ...context, db: trx })
    if ('refused' in worked) return worked
    const code = list === 'policy' ? null : worked.done
    const kept = worked.made.filter(({ what, ...change }) => what !== 'change' || differences(change).length)
    if (kept.length > 0)
      await trx
        .insertInto('cases.change')
        .values(
          kept.map(({ what, before, after }) => ({
            ...{ id: uuidv7(), at: context.now(), actor: actor.id, list, code, what },
            ...{ before: before && JSON.stringify(before), after: after && JSON.stringify(after) },
          })),
        )
        .execute()
    return { done: worked.done }
  })
}
