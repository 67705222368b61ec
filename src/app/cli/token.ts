import { Command, InvalidArgumentError } from 'commander'
import type { Role } from '../../staff/core/actor.ts'
import { type Token, tokens } from '../../staff/store/queries/tokens.ts'
import { addToken, revokeToken } from '../../staff/store/session.ts'
import { list, roleList } from './lists.ts'
import { withInstallation } from './withInstallation.ts'

type AddOptions = {
  readonly role: readonly Role[]
  readonly scope?: readonly string[]
  readonly label?: string
}

const add = new Command('add')
  .description('Makes a token for a program and prints it alone. It is shown only then.')
  .requiredOption('--role <role>', 'what it may do; may be given several times or with commas', programRoles)
  .option(
    '--scope <department>',
    'narrows it to departments; may be given several times or with commas',
    list,
  )
  .option('--label <text>', 'what it is for')
  .action(({ role, scope, label }: AddOptions) =>
    withInstallation(async (context) => {
      const made = { roles: role, departments: scope ?? [], label: label ?? role.join(', ') }
      console.log(await addToken(context, made))
    }),
  )

const all = new Command('list')
  .description('Lists the tokens: id, state, roles, departments, label. The tokens themselves are not kept.')
  .action(() =>
    withInstallation(async ({ db }) => {
      for (const token of await tokens(db)) console.log(lineOf(token))
    }),
  )

const revoke = new Command('revoke')
  .description('Makes a token worthless at once.')
  .argument('<id>', 'its id, from the list', uuid)
  .action((id: string) =>
    withInstallation(async (context) => {
      if (!(await revokeToken(context, id))) throw new Error(`There is no token ${id} that is still good.`)
      console.log(`${id} is revoked.`)
    }),
  )

/** `insat token add|list|revoke`: what programs sign in with. */
export const tokenCommand = new Command('token')
  .description('Makes, lists and revokes the tokens of programs.')
  .addCommand(add)
  .addCommand(all)
  .addCommand(revoke)

function lineOf({ id, label, roles, departments, createdAt, revokedAt }: Token): string {
  const state = revokedAt ? `revoked ${revokedAt}` : `since ${createdAt}`
  return [id, state, roles.join(','), departments.join(',') || '-', label].join('\t')
}

/** No program learns whose a tip is. */
function programRoles(value: string, before: readonly Role[] = []): readonly Role[] {
  const wanted = roleList(value, before)
  if (wanted.includes('tip-keeper'))
    throw new InvalidArgumentError('A tip keeper is an officer, never a program.')
  return wanted
}

function uuid(text: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) throw new InvalidArgumentError('It is no id.')
  return text.toLowerCase()
}
