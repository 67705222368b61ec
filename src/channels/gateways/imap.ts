import { type FetchMessageObject, ImapFlow, type ImapFlowError } from 'imapflow'
import type { Instant } from '../../language/core/instant.ts'
import { type MailboxProblem, ProblemOfMailbox } from '../core/mailbox.ts'

export type ImapAccount = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; else STARTTLS, without which nothing is said to a server that is not on this machine. */
  readonly secure: boolean
  readonly username: string
  readonly password: string
  readonly folder: string
}

/** Which mails of a folder are wanted: those above a UID; those unread; or those unread or come since that day. */
export type Wanted = { readonly above: number } | { readonly unread: true; readonly since: Instant | null }

/** An open folder. Every function throws a {@link ProblemOfMailbox} when the server or the line fails. */
export type ImapFolder = {
  readonly uidValidity: number
  /** All mails that lay in it when it was opened have UIDs up to this one. */
  readonly highestUid: number
  /** UIDs in the order in which the mails came. */
  readonly find: (wanted: Wanted) => Promise<readonly number[]>
  /** The mail as it lies on the server, without marking it; nothing where it is there no more. */
  readonly fetch: (uid: number) => Promise<Uint8Array | null>
  readonly markSeen: (uid: number) => Promise<void>
}

const seconds = 1000
const thisMachine = ['localhost', '127.0.0.1', '::1']

/** Opens a folder by IMAP (RFC 9051), does the work in it, and closes the connection however it ends. */
export async function withImapFolder<T>(
  account: ImapAccount,
  work: (folder: ImapFolder) => Promise<T>,
): Promise<T> {
  const client = clientFor(account)
  // What breaks in the background makes the command at hand fail, which says it.
  client.on('error', () => undefined)
  try {
    await told(client.connect())
    const { uidValidity, uidNext } = await told(client.mailboxOpen(account.folder), 'no-folder')
    const opened = { uidValidity: Number(uidValidity), highestUid: uidNext - 1 }
    const result = await work({ ...opened, ...commandsOf(client) })
    await client.logout().catch(() => undefined)
    return result
  } finally {
    client.close()
  }
}

function clientFor({ host, port, secure, username, password }: ImapAccount): ImapFlow {
  return new ImapFlow({
    ...{ host, port, secure, auth: { user: username, pass: password }, logger: false, disableAutoIdle: true },
    ...(!secure && !thisMachine.includes(host) && { doSTARTTLS: true }),
    connectionTimeout: 20 * seconds,
    greetingTimeout: 20 * seconds,
    socketTimeout: 60 * seconds,
  })
}

function commandsOf(client: ImapFlow): Pick<ImapFolder, 'find' | 'fetch' | 'markSeen'> {
  const byUid = { uid: true }
  return {
    find: async (wanted) => {
      const found = await told(client.search(searchFor(wanted), byUid))
      if (!Array.isArray(found)) throw new ProblemOfMailbox('server-refused', 'SEARCH')
      // «5:*» is the last mail where there is none above 4 (RFC 9051 section 6.4.9).
      return found.filter((uid) => !('above' in wanted) || uid > wanted.above).sort((a, b) => a - b)
    },
    fetch: async (uid) => {
      const mail: FetchMessageObject | false = await told(
        client.fetchOne(String(uid), { source: true }, byUid),
      )
      return mail ? (mail.source ?? null) : null
    },
    markSeen: async (uid) => void (await told(client.messageFlagsAdd(String(uid), ['\\Seen'], byUid))),
  }
}

function searchFor(wanted: Wanted) {
  if ('above' in wanted) return { uid: `${wanted.above + 1}:*` }
  const unread = { seen: false }
  return wanted.since === null ? unread : { or: [unread, { since: wanted.since }] }
}

/** The same, with what the library throws told in our words; `refused` is what the server's plain no means here. */
async function told<T>(step: Promise<T>, refused: MailboxProblem = 'server-refused'): Promise<T> {
  try {
    return await step
  } catch (error) {
    throw new ProblemOfMailbox(problemOf(error as ImapFlowError, refused), detailOf(error as ImapFlowError))
  }
}

const offline = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CONNECT_TIMEOUT']

function problemOf(error: ImapFlowError, refused: MailboxProblem): MailboxProblem {
  const { code = '', authenticationFailed, tlsFailed, responseStatus } = error
  if (authenticationFailed) return 'sign-in-refused'
  if (tlsFailed || /CERT|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'not-trusted'
  if (offline.includes(code)) return 'not-reachable'
  return responseStatus === 'NO' ? refused : 'server-refused'
}

function detailOf({ code, responseText, message }: ImapFlowError): string {
  return [code, responseText ?? message].filter(Boolean).join(' ').slice(0, 300)
}
