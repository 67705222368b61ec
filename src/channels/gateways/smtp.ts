import { createTransport } from 'nodemailer'
import { maskRecipient } from '../core/maskRecipient.ts'
import type { Delivery, Gateways, OutgoingMail } from '../core/outgoing.ts'

const seconds = 1000

/**
 * Mail by SMTP. `address` is `smtp://` or `smtps://`, with user and password where needed and `?from=` where the
 * server wants another sender than the ministry's own address. Time-outs: 10 s to connect and be greeted, 30 s of
 * silence.
 */
export function smtpGateway(address: string, siteHost: string): NonNullable<Gateways['mail']> {
  const server = new URL(address)
  const wanted = server.searchParams.get('from')
  server.searchParams.delete('from')
  const transport = createTransport({
    url: server.href,
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (mail) => {
    try {
      const from = wanted ?? mail.sender.address ?? `insat@${siteHost}`
      const { response } = await transport.sendMail(compose(mail, from))
      return { taken: true, providerId: /\bqueued as (\S+)/.exec(response)?.[1] ?? null }
    } catch (error) {
      return judge(error as SmtpError, mail.to)
    }
  }
}

/**
 * Message-IDs of what customers get carry the case's token, so that an answer finds its case even from another address, and the message
 * row's id, so that every try is the same mail. RFC 3834: automatic, and nobody's absence notice is wanted.
 */
function compose(mail: OutgoingMail, from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    from: { name: mail.sender.name, address: from },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'base64' as const,
    ...threadOf(mail, domain),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
  }
}

function threadOf({ id, thread }: OutgoingMail, domain: string) {
  if (!thread) return { messageId: `<${id}@${domain}>` }
  const { token, caseId } = thread
  return { messageId: `<${token}.${id}@${domain}>`, references: `<${token}.${caseId}@${domain}>` }
}

type SmtpError = Error & {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly syscall?: string
  readonly timeoutType?: string
}

const beforeAnyMail = ['EDNS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'EPROXY', 'ECONFIG']

/**
 * What an error proves: refused, or never begun. Where it proves neither, it is thrown on: the mail may be out. What the
 * server said goes into logs and job output, so the recipient is masked in it, and the library's own error, which has
 * it unmasked, is not carried along.
 */
function judge(error: SmtpError, to: string): Delivery {
  const { code = '', responseCode, response, syscall, timeoutType } = error
  const detail = maskRecipient(response ?? error.message, to)
  const neverBegun =
    beforeAnyMail.includes(code) ||
    syscall === 'connect' ||
    (timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT')
  if (neverBegun) return { taken: false, permanent: false, detail }
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') throw new Error(`${code} ${detail}`.trim())
  return { taken: false, permanent: responseCode === undefined || responseCode >= 500, detail }
}
