import { Command } from 'commander'
import type { Taken } from '../../channels/core/inbound.ts'
import { explainMail } from '../../channels/core/mail/explain.ts'
import { readMail } from '../../channels/gateways/mail/read.ts'
import { takeMail } from '../../channels/tasks/takeMail.ts'
import { openInstallation } from '../open.ts'
import { ownAddresses } from '../ownAddresses.ts'
import { readSettings } from '../settings.ts'

/** Exit codes of sysexits.h, which mail servers know: the mail is refused for good; it is to be tried again. */
const exDataErr = 65
const exTempFail = 75

/** More is no mail: what the database takes in one piece is not far. */
const mostBytes = 256 * 2 ** 20

/**
 * `insat mail`: takes one mail in from standard input, for the pipe of a mail server. Exit code 0 and one line once it
 * is safe; 75 when it is to be tried again; 65 when it is larger than 256 MB.
 */
export const mailCommand = new Command('mail')
  .description('Takes one mail (RFC 822) in from standard input and says what became of it.')
  .option('--explain', 'only prints as JSON how it is read; needs no database')
  .addHelpText(
    'after',
    `
Prints one line: registered REF, added REF, duplicate REF, quarantined ID or ignored REASON.
Exit codes: 0 the mail is safe, 65 it is larger than 256 MB, 75 try again.`,
  )
  .action(async ({ explain = false }: { explain?: boolean }) => {
    const raw = await readAll(process.stdin)
    console.log(explain ? await explained(raw) : lineOf(await orTryAgain(() => taken(raw))))
  })

async function explained(raw: Uint8Array): Promise<string> {
  const { smtpUrl } = readSettings(process.env)
  return JSON.stringify(explainMail(await readMail(raw, ownAddresses({ smtpUrl }))), null, 2)
}

async function taken(raw: Uint8Array): Promise<Taken> {
  const settings = readSettings(process.env)
  const installation = await openInstallation(settings)
  try {
    return await takeMail(installation.context, raw, { own: ownAddresses(settings) })
  } finally {
    await installation.close()
  }
}

function lineOf(result: Taken): string {
  if ('quarantined' in result) return `quarantined ${result.quarantined}`
  return 'ignored' in result ? `ignored ${result.ignored}` : `${result.outcome} ${result.reference}`
}

/** Whatever goes wrong on our side, the sender's server keeps the mail and brings it again. */
async function orTryAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw withExitCode(error as Error, exTempFail)
  }
}

async function readAll(input: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    chunks.push(chunk)
    length += chunk.length
    if (length > mostBytes)
      throw withExitCode(new Error('The mail is larger than 256 MB and was not taken in.'), exDataErr)
  }
  return Buffer.concat(chunks)
}

/** The command line ends with the `exitCode` of what was thrown. */
function withExitCode(error: Error, exitCode: number): Error {
  return Object.assign(error, { exitCode })
}
