import type { Context } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { OfficerActor } from '../core/actor.ts'
import type { BodyList, Change } from '../core/change.ts'

type Kept = Omit<Change, 'id' | 'at' | 'actor'> & { readonly list: BodyList }

/** Keeps on record who changed what, in the transaction of the change. */
export async function keepListChange(
  { db, now }: Pick<Context, 'db' | 'now'>,
  actor: OfficerActor,
  { before, after, ...kept }: Kept,
): Promise<void> {
  const fields = { before: before && JSON.stringify(before), after: after && JSON.stringify(after) }
  await db
    .insertInto('staff.change')
    .values({ id: uuidv7(), at: now(), actor: actor.id, ...kept, ...fields })
    .execute()
}
