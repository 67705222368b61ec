import { hash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../postgres/context.ts'

/** A request that its sender may repeat: who sent it, under which key, and what it said. */
export type Repeatable = { readonly tokenId: string; readonly key: string; readonly digest: Buffer }
export type Remembered = { readonly status: number; readonly response: unknown }

/** Nothing without a key. The digest tells a repeated request from another one under the same key. */
export function repeatable(tokenId: string, key: string | undefined, request: unknown): Repeatable | null {
  return key ? { tokenId, key, digest: hash('sha256', JSON.stringify(request), 'buffer') } : null
}

/** What this request was answered before; `other-request` when the key was used for something else. */
export async function recall(
  { db }: Context,
  { tokenId, key, digest }: Repeatable,
): Promise<Remembered | 'other-request' | null> {
  const row = await db
    .selectFrom('cases.idempotency')
    .select(['request_digest', 'status', 'response'])
    .where('token_id', '=', tokenId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return null
  return row.request_digest.equals(digest) ? { status: row.status, response: row.response } : 'other-request'
}

/** The row to be written beside the case (`from file`): act and answer are kept as one. A second sender of the same key fails on it. */
export function remember(
  { now }: Context,
  request: Repeatable,
  { status, response }: Remembered,
): RawBuilder<unknown> {
  const { tokenId, key, digest } = request
  return sql`
    insert into cases.idempotency (token_id, key, request_digest, status, response, at)
    select ${tokenId}::uuid, ${key}, ${digest}::bytea, ${status}::int, ${JSON.stringify(response)}::jsonb, ${now()}::timestamptz from file`
}
