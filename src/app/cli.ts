import { Command } from 'commander'
import { benchCommand } from './cli/bench.ts'
import { demoCommand } from './cli/demo.ts'
import { dueCommand } from './cli/due.ts'
import { mailCommand } from './cli/mail.ts'
import { mailboxCommand } from './cli/mailbox.ts'
import { migrateCommand } from './cli/migrate.ts'
import { serveCommands } from './cli/serve.ts'
import { staffCommand } from './cli/staff.ts'
import { tokenCommand } from './cli/token.ts'
import { verifyCommand } from './cli/verify.ts'

const program = new Command('insat')
  .description('Insat (إنصات): hears people out, from the first word to the measured satisfaction.')
  .helpOption('-h, --help', 'says what a command does')
  .showHelpAfterError('(add --help to see what is expected)')
for (const command of [
  ...serveCommands,
  migrateCommand,
  demoCommand,
  staffCommand,
  tokenCommand,
  mailCommand,
  mailboxCommand,
  dueCommand,
  verifyCommand,
  benchCommand,
]) {
  program.addCommand(command)
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(`insat: ${(error as Error).message}`)
  process.exitCode = (error as { exitCode?: number }).exitCode ?? 1
}
