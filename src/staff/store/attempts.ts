import { createHmac } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import {
  attemptRule,
  attemptRules,
  type Failures,
  oneMore,
  type Subject,
  waitUntil,
} from '../core/attempts.ts'

type Counting = Pick<Context, 'db' | 'now' | 'secret'>

/**
 * Takes one try at that subject: counted as a wrong one from the start, so that many at the same moment are not more
 * than the rule allows; a right one is taken back by {@link succeeded}. Answers with the moment from which the next
 * try is allowed when this one is not; such a try is not counted.
 */
export async function takeTry(context: Counting, subject: Subject): Promise<Instant | null> {
  const key = covered(context, subject)
  const rule = attemptRule(subject)
  return inTransaction(context, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
    const before = await read(trx, key)
    const wait = waitUntil(rule, before, context.now())
    if (wait) return wait
    if (!before) await sweep(trx, context.now())
    await write(trx, key, oneMore(rule, before, context.now()))
    return null
  })
}

/** Forgets the wrong tries at that subject. */
export async function succeeded(context: Counting, subject: Subject): Promise<void> {
  await context.db.deleteFrom('staff.attempt').where('subject', '=', covered(context, subject)).execute()
}

/** The subject as it is kept: nobody can read from the table whose address or account was tried. */
function covered({ secret }: Pick<Context, 'secret'>, subject: Subject): string {
  const kind = subject.slice(0, subject.indexOf(':'))
  return `${kind}:${createHmac('sha256', secret).update(`attempt ${subject}`).digest('base64url')}`
}

async function read(db: Kysely<Tables>, key: string): Promise<Failures | null> {
  const row = await db
    .selectFrom('staff.attempt')
    .select(['failures as count', 'first_at as firstAt', 'last_at as lastAt'])
    .where('subject', '=', key)
    .executeTakeFirst()
  return row ?? null
}

async function write(
  db: Kysely<Tables>,
  subject: string,
  { count, firstAt, lastAt }: Failures,
): Promise<void> {
  const row = { failures: count, first_at: firstAt, last_at: lastAt }
  await db
    .insertInto('staff.attempt')
    .values({ subject, ...row })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(row))
    .execute()
}

const longestMemory = Math.max(...Object.values(attemptRules).map(({ forgetAfter }) => forgetAfter))

// Whoever makes rows also clears some, so that the table can't be made to grow for ever from outside.
async function sweep(db: Kysely<Tables>, now: Instant): Promise<void> {
  const old = fromTemporal(toTemporal(now).subtract({ minutes: longestMemory }))
  await sql`
    delete from staff.attempt where subject in (
      select subject from staff.attempt where last_at < ${old}::timestamptz
      order by last_at limit 20 for update skip locked)`.execute(db)
}
