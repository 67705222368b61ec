import { createHmac, hash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { CustomerActor } from '../../staff/core/actor.ts'

/** Base32 (RFC 4648) in lower case. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A token for a link: 80 bits in 16 characters, made from the secret and what the link leads to. */
export function signedToken(secret: string, leadsTo: string): string {
  const bytes = createHmac('sha256', secret).update(leadsTo).digest()
  return Array.from({ length: 16 }, (_, i) => alphabet[fiveBits(bytes, i * 5)]).join('')
}

/** What is kept of a token; nothing where it cannot be one. */
export function tokenDigest(token: string): Buffer | null {
  return /^[a-z2-7]{16}$/.test(token) ? hash('sha256', token, 'buffer') : null
}

/**
 * The token of a case's signed link, made from the secret, so that a notice can carry it again and the database need
 * not keep it. A higher generation makes the earlier ones void.
 */
export function linkToken(secret: string, caseId: string, generation = 0): string {
  return signedToken(secret, `case-link:${caseId}:${generation}`)
}

/** The row that makes the link of a new case work, to be written beside it (`from file`: only if the case is). */
export function insertLink({ secret, now }: Context, caseId: string): RawBuilder<unknown> {
  return sql`
    insert into customers.link (digest, case_id, purpose, created_at)
    select ${tokenDigest(linkToken(secret, caseId))}::bytea, file.id, 'case', ${now()}::timestamptz from file`
}

/** Whoever holds the link, as a customer of that one case; nobody when it is unknown, revoked or over. */
export async function customerOfLink(context: Context, token: string): Promise<CustomerActor | null> {
  const digest = tokenDigest(token)
  if (!digest) return null
  const link = await context.db
    .selectFrom('customers.link')
    .select('case_id')
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', context.now())]))
    .executeTakeFirst()
  return link ? { type: 'customer', caseId: link.case_id } : null
}

/** The generation of a case's link that is good now; a case registered before links were revoked has generation 0. */
export async function linkGeneration(db: Kysely<Tables>, caseId: string): Promise<number> {
  const link = await db
    .selectFrom('customers.link')
    .select('generation')
    .where('case_id', '=', caseId)
    .where('revoked_at', 'is', null)
    .orderBy('generation', 'desc')
    .executeTakeFirst()
  return link?.generation ?? 0
}

function fiveBits(bytes: Buffer, bit: number): number {
  const pair = bytes.readUInt16BE(bit >> 3)
  return (pair >> (11 - (bit & 7))) & 31
}
