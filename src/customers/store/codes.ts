import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../language/core/instant.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { announce } from '../../postgres/outbox.ts'
import type { Tables } from '../../postgres/tables.ts'

const goodForMinutes = 15
const triesAllowed = 5
const codesADay = 3

/**
 * Makes a one-time code for a case and has it sent to the customer's own address; the code is never told to whoever
 * asked. While one is good no other is made, and no more than three a day: nobody's phone can be flooded, and whoever
 * guesses has fifteen tries a day at a million codes, from however many addresses.
 */
export function requestCode(context: Context, caseId: string): Promise<void> {
  return inTransaction(context, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`one-time code ${caseId}`}, 0))`.execute(trx)
    const madeAt = context.now()
    if (!(await mayHaveAnother(trx, caseId, madeAt))) return
    const id = uuidv7()
    const row = { id, case_id: caseId, made_at: madeAt, expires_at: laterBy(madeAt, goodForMinutes) }
    await trx.insertInto('customers.one_time_code').values(row).execute()
    await announce(trx, [{ name: 'CodeRequested', body: { caseId, codeId: id } }])
  })
}

async function mayHaveAnother(trx: Kysely<Tables>, caseId: string, now: Instant): Promise<boolean> {
  const today = await trx
    .selectFrom('customers.one_time_code')
    .select(['used_at', 'expires_at', 'tries'])
    .where('case_id', '=', caseId)
    .where('made_at', '>', laterBy(now, -24 * 60))
    .execute()
  const isGood = today.some((code) => !code.used_at && code.expires_at > now && code.tries < triesAllowed)
  return !isGood && today.length < codesADay
}

/** Whether that is the newest good code of the case; each try counts and a right one is used up. */
export async function useCode(context: Context, caseId: string, typed: string): Promise<boolean> {
  const code = await context.db
    .updateTable('customers.one_time_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('customers.one_time_code')
        .select('id')
        .where('case_id', '=', caseId)
        .orderBy('made_at', 'desc')
        .limit(1),
    )
    .where('used_at', 'is', null)
    .where('expires_at', '>', context.now())
    .where('tries', '<', triesAllowed)
    .returning('id')
    .executeTakeFirst()
  if (!code || !same(oneTimeCode(context.secret, code.id), typed)) return false
  await context.db
    .updateTable('customers.one_time_code')
    .set({ used_at: context.now() })
    .where('id', '=', code.id)
    .execute()
  return true
}

/** The six digits of a code, made from the secret and its id: the database alone does not know them. */
export function oneTimeCode(secret: string, id: string): string {
  const number = createHmac('sha256', secret).update(`one-time-code:${id}`).digest().readUIntBE(0, 6)
  return String(number % 1_000_000).padStart(6, '0')
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

function laterBy(moment: Instant, minutes: number): Instant {
  return Temporal.Instant.from(moment).add({ minutes }).toString({ smallestUnit: 'millisecond' }) as Instant
}
