import { Command, Option } from 'commander'
import { languages } from '../../language/core/language.ts'
import type { Role } from '../../staff/core/actor.ts'
import { type NewOfficer, officerSchema } from '../../staff/core/officer.schema.ts'
import { addOfficer, renewPassword, stopOfficer } from '../../staff/store/handle.ts'
import { en } from '../../staff/words/en.ts'
import { list, roleList } from './lists.ts'
import { withInstallation } from './withInstallation.ts'

type AddOptions = {
  readonly email: string
  readonly nameAr: string
  readonly nameEn: string
  readonly role: readonly Role[]
  readonly department?: readonly string[]
  readonly partner?: string
  readonly language?: string
}

const add = new Command('add')
  .description('Opens an account and prints its password, which is shown only then.')
  .requiredOption('--email <address>', 'the address to sign in with')
  .requiredOption('--name-ar <name>', 'the name in Arabic')
  .requiredOption('--name-en <name>', 'the name in English')
  .requiredOption('--role <role>', 'a role; may be given several times or with commas', roleList)
  .option('--department <code>', 'a department; may be given several times or with commas', list)
  .option('--partner <code>', 'the partner, for the role partner')
  .addOption(new Option('--language <language>', 'the language of the desk').choices(languages).default('ar'))
  .action((options: AddOptions) => {
    const said = read(options)
    return withInstallation(async (context) => {
      const { password } = await addOfficer(context, said)
      console.log(`${said.email} (${said.roles.join(', ')})`)
      if (password) showPassword(password)
      console.log(`Sign in at ${context.url}/desk/sign-in`)
    })
  })

const password = new Command('password')
  .description('Gives an account a new password, shown only then, and ends its sessions.')
  .requiredOption('--email <address>', 'whose account')
  .action(({ email }: { email: string }) =>
    withInstallation(async (context) => showPassword(await renewPassword(context, email.toLowerCase()))),
  )

const stop = new Command('stop')
  .description('Closes an account: nobody signs in with it any more, and every session of it is over.')
  .requiredOption('--email <address>', 'whose account')
  .action(({ email }: { email: string }) =>
    withInstallation(async (context) => {
      await stopOfficer(context, email.toLowerCase())
      console.log(`${email} is stopped.`)
    }),
  )

/** `insat staff add|password|stop`: accounts of officers. */
export const staffCommand = new Command('staff')
  .description('Opens and closes the accounts of officers.')
  .addCommand(add)
  .addCommand(password)
  .addCommand(stop)

function read(options: AddOptions): NewOfficer {
  const said = officerSchema.safeParse({
    email: options.email,
    name: { ar: options.nameAr, en: options.nameEn },
    roles: options.role,
    departments: options.department,
    partner: options.partner,
    language: options.language,
  })
  if (said.success) return said.data
  const texts: Readonly<Record<string, string>> = en.error
  throw new Error(
    said.error.issues
      .map(({ path, message }) => texts[message] ?? `--${path.join('-')}: ${message}`)
      .join(' '),
  )
}

function showPassword(text: string): void {
  console.log(`Password, shown only now: ${text}`)
}
