import { type Instant, instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import { ProblemOfMailbox } from '../core/mailbox.ts'
import { type ImapFolder, withImapFolder } from '../gateways/imap.ts'
import { advanceMailbox, type Mailbox, mailboxes, noteLook, passwordOf } from '../store/mailboxes.ts'
import { takeMail } from './takeMail.ts'

export type PollOptions = {
  /** Further addresses of ours; see `takeMail`. */
  readonly own?: readonly string[]
  readonly signal?: AbortSignal
}

/** A look ends before the next minute's begins; what is left then comes with that one. */
const longestLook = 50_000

/**
 * Fetches new mail from every mailbox in use; run every minute. One that fails says so in its `problem` and holds up no
 * other; the next minute tries again. Returns how many mails were taken in.
 */
export async function pollMailboxes(
  context: Context,
  { own = [], signal }: PollOptions = {},
): Promise<number> {
  const timeUp = AbortSignal.timeout(longestLook)
  const stop = signal ? AbortSignal.any([signal, timeUp]) : timeUp
  const polls = (await mailboxes(context.db)).map((mailbox) => pollMailbox(context, { mailbox, own, stop }))
  return (await Promise.all(polls)).reduce((sum, count) => sum + count, 0)
}

type Look = { readonly mailbox: Mailbox; readonly own: readonly string[]; readonly stop: AbortSignal }

async function pollMailbox(context: Context, look: Look): Promise<number> {
  const { id } = look.mailbox
  try {
    const count = await fetchNew(context, look)
    await noteLook(context, id, null)
    return count
  } catch (error) {
    const problem =
      error instanceof ProblemOfMailbox ? error : new ProblemOfMailbox('not-taken', (error as Error).message)
    // Where the database itself is away there is nowhere to write it, and nothing was lost.
    await noteLook(context, id, problem.message).catch(() => undefined)
    return 0
  }
}

async function fetchNew(context: Context, look: Look): Promise<number> {
  const password = await passwordOf(context, look.mailbox.id)
  if (password === null) throw new ProblemOfMailbox('password-lost', '')
  return withImapFolder({ ...look.mailbox, password }, (folder) =>
    look.mailbox.uidValidity === folder.uidValidity
      ? takeNew(context, look, folder)
      : takeUnread(context, look, folder),
  )
}

/** Every mail above the last, read by somebody or not; each is done once it is safe. */
async function takeNew(context: Context, look: Look, folder: ImapFolder): Promise<number> {
  const { id, lastUid } = look.mailbox
  let count = 0
  for (const uid of await folder.find({ above: lastUid })) {
    if (look.stop.aborted) break
    count += await takeOne(context, look, folder, uid)
    await advanceMailbox(context.db, id, { uidValidity: folder.uidValidity, uid })
  }
  return count
}

/**
 * The first look takes what nobody has read: a mailbox in use for years is not a thousand new cases. Where the server
 * has numbered its mails anew, those since the day before the last good look are offered again, too; what was taken
 * before is known by its bytes. Only when all of it is safe does counting begin.
 */
async function takeUnread(context: Context, look: Look, folder: ImapFolder): Promise<number> {
  const { id, uidValidity, checkedAt } = look.mailbox
  const since = uidValidity === null || checkedAt === null ? null : dayBefore(checkedAt)
  const found = await folder.find({ unread: true, since })
  let count = 0
  for (const uid of found) {
    if (look.stop.aborted) return count
    count += await takeOne(context, look, folder, uid)
  }
  const uid = Math.max(folder.highestUid, ...found.slice(-1))
  await advanceMailbox(context.db, id, { uidValidity: folder.uidValidity, uid })
  return count
}

/** First safe with us, then seen on the server: broken off between, the mail comes again and is known. */
async function takeOne(context: Context, look: Look, folder: ImapFolder, uid: number): Promise<number> {
  const raw = await folder.fetch(uid)
  if (raw === null) return 0
  await takeMail(context, raw, { mailbox: look.mailbox.address, own: look.own })
  await folder.markSeen(uid)
  return 1
}

function dayBefore(moment: Instant): Instant {
  return instant(Temporal.Instant.from(moment).subtract({ hours: 24 }).toString())
}
