import { plainText } from '../../../language/core/digits.ts'
import type { Mail } from './mail.ts'

/** Whom a mail is from and where an answer goes; the address in lower case. */
export type Sender = { readonly name: string | null; readonly address: string }

type Senders = Pick<Mail, 'from' | 'replyTo' | 'quiet'>

/**
 * The sender. A form on somebody's site that sends from an address nobody reads names the person in `Reply-To`, and
 * so does a mail without a sender of its own; otherwise `Reply-To` decides nothing. Null where no address is usable.
 */
export function senderOf({ from, replyTo, quiet }: Senders): Sender | null {
  const stated =
    from && quiet !== 'no-reply-address' ? [from, ...replyTo] : [...replyTo, ...(from ? [from] : [])]
  const usable = stated.find(({ address }) => isAddress(address))
  if (!usable) return null
  const address = usable.address.toLowerCase()
  const name = plainText(usable.name).slice(0, 200).trim()
  return { name: name === '' || name.toLowerCase() === address ? null : name, address }
}

/** Letters of every script (RFC 6531), one at sign, nothing that a header could be broken by; a domain may be a bare name inside a network. */
const form = /^[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)*$/u

function isAddress(text: string): boolean {
  return text.length <= 254 && form.test(text)
}
