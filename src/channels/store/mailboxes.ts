import type { Kysely, Selectable } from 'kysely'
import type { Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { NewMailbox } from '../core/mailbox.schema.ts'
import { seal, unseal } from './seal.ts'

/** A mailbox without its password, as lists and screens show it. */
export type Mailbox = Omit<NewMailbox, 'password' | 'username'> & {
  readonly id: string
  readonly username: string
  readonly kind: Kind
  readonly language: Language
  /** RFC 9051 section 2.3.1.1; nothing before the first look. */
  readonly uidValidity: number | null
  /** The highest UID of which it and all below are taken in. */
  readonly lastUid: number
  readonly checkedAt: Instant | null
  /** Why the last look failed; nothing where it did not. */
  readonly problem: string | null
}

/** Adds a mailbox, or changes the one of that address; where it has been read up to stays as it is. Returns its id. */
export async function saveMailbox({ db, secret }: Context, mailbox: NewMailbox): Promise<string> {
  const { address, host, port, secure, username, password, folder, kind, language } = mailbox
  const known = await db
    .selectFrom('channels.mailbox')
    .select('id')
    .where('address', '=', address)
    .executeTakeFirst()
  const id = known?.id ?? uuidv7()
  const row = { host, port, secure, username: username ?? address, folder, kind, language }
  const values = { ...row, password: seal(secret, id, password), problem: null, stopped_at: null }
  await db
    .insertInto('channels.mailbox')
    .values({ id, address, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
  return id
}

/** Mails of that address are fetched no more. False where there is no such mailbox in use. */
export async function stopMailbox({ db, now }: Context, address: string): Promise<boolean> {
  const stopped = await db
    .updateTable('channels.mailbox')
    .set({ stopped_at: now() })
    .where('address', '=', address.toLowerCase())
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return stopped.numUpdatedRows > 0n
}

/** Mailboxes in use, by address. */
export async function mailboxes(db: Kysely<Tables>): Promise<readonly Mailbox[]> {
  const rows = await db
    .selectFrom('channels.mailbox')
    .selectAll()
    .where('stopped_at', 'is', null)
    .orderBy('address')
    .execute()
  return rows.map(mailboxOf)
}

export type ReceivingAddress = Pick<Mailbox, 'id' | 'address' | 'kind' | 'language'>

/** Every address at which we receive or ever received. */
export async function receivingAddresses(db: Kysely<Tables>): Promise<readonly ReceivingAddress[]> {
  const rows = await db.selectFrom('channels.mailbox').select(['id', 'address', 'kind', 'language']).execute()
  return rows as ReceivingAddress[]
}

/** The password of a mailbox, for the gateway alone; nothing where this installation's secret did not seal it. */
export async function passwordOf({ db, secret }: Context, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('channels.mailbox')
    .select('password')
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? unseal(secret, id, row.password) : null
}

/** All up to `uid` is taken in. Never goes back under the same UIDVALIDITY, whoever is slower. */
export async function advanceMailbox(
  db: Kysely<Tables>,
  id: string,
  { uidValidity, uid }: { readonly uidValidity: number; readonly uid: number },
): Promise<void> {
  await db
    .updateTable('channels.mailbox')
    .set({ uid_validity: uidValidity, last_uid: uid })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('uid_validity', 'is distinct from', uidValidity), eb('last_uid', '<', uid)]))
    .execute()
}

/** Writes down that a mailbox was looked into, and what stood in the way. */
export async function noteLook({ db, now }: Context, id: string, problem: string | null): Promise<void> {
  await db
    .updateTable('channels.mailbox')
    .set({ problem, ...(problem === null && { checked_at: now() }) })
    .where('id', '=', id)
    .execute()
}

function mailboxOf(row: Selectable<Tables['channels.mailbox']>): Mailbox {
  const { id, address, host, port, secure, username, folder, problem } = row
  return {
    ...{ id, address, host, port, secure, username, folder, problem },
    kind: row.kind as Kind,
    language: row.language as Language,
    uidValidity: row.uid_validity,
    lastUid: row.last_uid,
    checkedAt: row.checked_at,
  }
}
