import { readReference } from '../../cases/core/reference.ts'
import { openReferral } from '../../cases/core/referrals.ts'
import { findCaseById, findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { customerById, type KnownCustomer } from '../../customers/store/queries/customerById.ts'
import { customerOfLink } from '../../customers/store/session.ts'
import type { Context } from '../../postgres/context.ts'
import { messageIdKey } from '../core/inbound.ts'
import { idInMessageId } from '../core/mail/ownMessageId.ts'
import {
  casesNamed,
  type KnownThreads,
  type Thread,
  type Threadable,
  threadFor,
} from '../core/mail/thread.ts'

const system = { type: 'system' } as const
const mostReferences = 5
const mostMessageIds = 50

/** Where a mail belongs, by what its tokens, Message-IDs and reference numbers lead to and who those cases' customers are. */
export async function threadOf(context: Context, mail: Threadable): Promise<Thread> {
  return threadFor(mail, await knownThreads(context, mail))
}

/** Of the cases that a mail is about, how many there are and which of them that body has now. */
export async function casesOfPartner(
  context: Context,
  mail: Threadable,
  partner: string,
): Promise<{ readonly named: number; readonly having: string | null }> {
  const named = [...new Set(casesNamed(mail, await knownThreads(context, mail)))]
  for (const id of named) {
    const found = await findCaseById(context, system, id)
    if (found && openReferral(found.state, partner)) return { named: named.length, having: id }
  }
  return { named: named.length, having: null }
}

async function knownThreads(context: Context, mail: Threadable): Promise<KnownThreads> {
  const byToken = await casesOfTokens(context, mail.tokens)
  if (byToken.size > 0) return { byToken, byMessageId: new Map(), byReference: new Map(), parties: new Map() }
  const answered = [mail.inReplyTo ?? '', ...mail.references.toReversed()].filter((id) => id !== '')
  const byMessageId = await casesOfMessageIds(context, [...new Set(answered)].slice(0, mostMessageIds))
  const byReference = await casesOfReferences(context, mail.references10.slice(0, mostReferences))
  const caseIds = [...new Set([...byMessageId.values(), ...byReference.values()])]
  return { byToken, byMessageId, byReference, parties: await partiesOf(context, caseIds) }
}

/** The first token that is real decides; the others are not asked for. */
async function casesOfTokens(context: Context, tokens: readonly string[]): Promise<Map<string, string>> {
  for (const token of tokens) {
    const actor = await customerOfLink(context, token)
    if (actor) return new Map([[token, actor.caseId]])
  }
  return new Map()
}

/** Our own mails carry the id of their row and, in `References`, of their case; others came in before. */
async function casesOfMessageIds(
  { db }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const own = ids.map((id) => ({ id, row: idInMessageId(id) })).filter(({ row }) => row !== null)
  const rows = own.map(({ row }) => row ?? '')
  const sent = rows.length === 0 ? [] : await messagesOf(db, rows)
  const came = await db
    .selectFrom('channels.inbound')
    .select(['provider_id', 'case_id'])
    .where('provider_id', 'in', ids.map(messageIdKey))
    .where('case_id', 'is not', null)
    .orderBy('received_at')
    .limit(mostMessageIds)
    .execute()
  return new Map([
    ...ids.flatMap((id) => {
      const message = came.find((one) => one.provider_id === messageIdKey(id))
      return message?.case_id ? [[id, message.case_id] as const] : []
    }),
    ...own.flatMap(({ id, row }) => {
      const message = sent.find((one) => one.id === row || one.case_id === row)
      return message ? [[id, message.case_id] as const] : []
    }),
  ])
}

function messagesOf(db: Context['db'], ids: readonly string[]) {
  return db
    .selectFrom('channels.message')
    .distinct()
    .select(['id', 'case_id'])
    .where((eb) => eb.or([eb('id', 'in', ids), eb('case_id', 'in', ids)]))
    .execute()
}

async function casesOfReferences(
  context: Context,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const number of numbers.filter((one) => readReference(one) !== null)) {
    const known = await findCaseByReference(context, system, number)
    if (known) found.set(number, known.state.id)
  }
  return found
}

async function partiesOf(
  context: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const parties = new Map<string, readonly string[]>()
  for (const id of caseIds) {
    const customer = await customerOfCase(context, id)
    parties.set(id, customer?.email ? [customer.email.toLowerCase()] : [])
  }
  return parties
}

/** The customer of a case; nothing where they gave nothing of themselves or are erased. */
export async function customerOfCase(context: Context, caseId: string): Promise<KnownCustomer | null> {
  const found = await findCaseById(context, system, caseId)
  return found?.state.customer ? customerById(context.db, found.state.customer) : null
}

/** Whether the customer of a case is sealed from its officers: it is a tip, or was one. */
export async function isSealed(context: Context, caseId: string): Promise<boolean> {
  const found = await findCaseById(context, system, caseId)
  return found?.state.authorSealed ?? false
}
