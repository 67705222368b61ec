import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { announce } from '../../postgres/outbox.ts'
import { hasRole, type OfficerActor } from '../../staff/core/actor.ts'

export type RecalculationWish = {
  /** Whose calendar was changed; null: every case, after a change of the timetable. */
  readonly organisation: string | null
  readonly reason: string
}

/** What stands between the reasons of one recalculation. */
const between = ' / '

/**
 * Asks for the dates of open cases to be counted anew, on record with a reason; `RecalculationRequested` tells whoever
 * does it. While one for the same organisation has not begun yet, that one serves, for both reasons. Returns its id.
 */
export async function requestRecalculation(
  context: Context,
  actor: OfficerActor,
  { organisation, reason }: RecalculationWish,
): Promise<{ readonly id: string } | { readonly refused: 'not-allowed' }> {
  if (!hasRole(actor, 'administrator')) return { refused: 'not-allowed' }
  return inTransaction(context, async (trx) => {
    const waiting = await trx
      .selectFrom('deadlines.recalculation')
      .select(['id', 'reason'])
      .where('organisation', 'is not distinct from', organisation)
      .where('started_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (waiting) {
      const reasons = waiting.reason.split(between)
      const both = reasons.includes(reason) ? waiting.reason : [...reasons, reason].join(between)
      await trx
        .updateTable('deadlines.recalculation')
        .set({ reason: both })
        .where('id', '=', waiting.id)
        .execute()
      return { id: waiting.id }
    }
    const id = uuidv7()
    await trx
      .insertInto('deadlines.recalculation')
      .values({ id, organisation, reason, requested_by: actor.id, requested_at: context.now() })
      .execute()
    await announce(trx, [{ name: 'RecalculationRequested', body: { id, organisation } }])
    return { id }
  })
}
