import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { mailboxSchema } from '../../channels/core/mailbox.schema.ts'
import { type Mailbox, mailboxes, saveMailbox, stopMailbox } from '../../channels/store/mailboxes.ts'
import { kinds } from '../../deadlines/core/classes.ts'
import { languages } from '../../language/core/language.ts'
import { withInstallation } from './withInstallation.ts'

type AddOptions = {
  readonly host: string
  readonly port?: string
  readonly user?: string
  readonly tls: boolean
  readonly folder?: string
  readonly kind?: string
  readonly language?: string
}

const add = new Command('add')
  .description(
    'Adds a mailbox, or changes the one of that address. Asks for the password, or reads it from a pipe.',
  )
  .argument('<address>', 'where people write to')
  .requiredOption('--host <host>', 'the IMAP server')
  .option('--port <port>', '993 unless told, 143 with --no-tls')
  .option('--user <name>', 'the name to sign in with (the address unless told)')
  .option('--no-tls', 'begins without TLS and turns it on by STARTTLS; without it only on this machine')
  .option('--folder <folder>', 'INBOX unless told')
  .addOption(new Option('--kind <kind>', 'what a mail to it is until somebody reads it').choices(kinds))
  .addOption(new Option('--language <language>', 'for mails without a letter').choices(languages))
  .action(async (address: string, { tls, user, ...options }: AddOptions) => {
    const mailbox = mailboxSchema.safeParse({
      ...{ address, ...options, port: options.port ?? (tls ? 993 : 143), secure: tls },
      ...(user !== undefined && { username: user }),
      password: await readPassword(),
    })
    if (!mailbox.success) throw new Error(z.prettifyError(mailbox.error).replaceAll('\n', ' '))
    await withInstallation(async (context) => void (await saveMailbox(context, mailbox.data)))
    console.log(
      `${mailbox.data.address} is looked into every minute; \`insat mailbox list\` says how that goes.`,
    )
  })

const all = new Command('list')
  .description('Lists the mailboxes: address, server, when last read, what stands in the way.')
  .action(() =>
    withInstallation(async ({ db }) => {
      for (const mailbox of await mailboxes(db)) console.log(lineOf(mailbox))
    }),
  )

const stop = new Command('stop')
  .description('Fetches mail from a mailbox no more.')
  .argument('<address>')
  .action((address: string) =>
    withInstallation(async (context) => {
      if (!(await stopMailbox(context, address))) throw new Error(`There is no mailbox ${address} in use.`)
      console.log(`${address} is read no more.`)
    }),
  )

/** `insat mailbox add|list|stop`: where mail is fetched from by IMAP. */
export const mailboxCommand = new Command('mailbox')
  .description('Adds, lists and stops the mailboxes that mail is fetched from.')
  .addCommand(add)
  .addCommand(all)
  .addCommand(stop)

function lineOf({
  address,
  username,
  host,
  port,
  secure,
  folder,
  kind,
  checkedAt,
  problem,
}: Mailbox): string {
  const server = `${secure ? 'imaps' : 'imap'}://${username}@${host}:${port}/${folder}`
  return [address, server, kind, checkedAt ? `read ${checkedAt}` : 'never read', problem ?? '-'].join('\t')
}

/** One line; at a terminal it is asked for and not shown. A password has no place among the arguments, where others see it. */
async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '')
  process.stderr.write('Password: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await asking.question('')
  } finally {
    asking.close()
    process.stderr.write('\n')
  }
}
