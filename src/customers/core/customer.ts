import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'

/** Channels on which the ministry can go to a customer. */
export const preferredChannels = ['sms', 'email', 'phone'] as const
export type PreferredChannel = (typeof preferredChannels)[number]

/** What somebody needs so that we reach them rightly (Rights of Persons with Disabilities Law: equal access). */
export const needs = ['deaf', 'blind', 'easy-read', 'interpreter', 'mobility', 'guardian'] as const
export type Need = (typeof needs)[number]

/** A customer as the case's people see them. */
export type Customer = {
  readonly id: string
  readonly sort: 'individual' | 'company' | 'government'
  readonly name: string | null
  /** E.164, or a short code as it is. */
  readonly phone: string | null
  readonly email: string | null
  readonly idNumber: string | null
  readonly language: Language
  readonly preferredChannel: PreferredChannel
  readonly needs: readonly Need[]
}

/** What decides how a customer can be reached. */
export type Reachable = Pick<Customer, 'phone' | 'email' | 'preferredChannel' | 'needs'> & {
  /** When a mail to the address last came back; it counts as none until one arrives. */
  readonly emailFailedAt?: Instant | null
}

/**
 * The channel of the next notice: the preferred one where the customer can be reached by it, else another.
 * Nobody is rung who cannot hear; a phone preference still gets its notices in writing, by text message.
 */
export function noticeChannel(customer: Reachable): 'sms' | 'email' | null {
  const reachable = {
    email: customer.email !== null && !customer.emailFailedAt,
    sms: isMobile(customer.phone),
  }
  const wanted = customer.preferredChannel === 'email' ? 'email' : 'sms'
  const other = wanted === 'email' ? 'sms' : 'email'
  return reachable[wanted] ? wanted : reachable[other] ? other : null
}

/** How a customer learns what happens to a case: by messages, by being rung, by both, or by nothing that we know of. */
export type Telling = 'written' | 'both' | 'rung' | 'neither'

/**
 * Whoever takes no message must be rung, and whoever prefers that is rung beside the messages; nobody is rung who
 * cannot hear.
 */
export function tellingOf(customer: Reachable): Telling {
  const written = noticeChannel(customer) !== null
  const audible = customer.phone !== null && !customer.needs.includes('deaf')
  if (!written) return audible ? 'rung' : 'neither'
  return audible && customer.preferredChannel === 'phone' ? 'both' : 'written'
}

/** Landlines, unified and toll-free numbers of the Kingdom take no text message; abroad we try. */
function isMobile(phone: string | null): boolean {
  return phone?.startsWith('+') === true && (!phone.startsWith('+966') || phone.startsWith('+9665'))
}
