import { InvalidArgumentError } from 'commander'
import { type Role, roles } from '../../staff/core/actor.ts'

/** An option that may come several times or carry several values: `--department post,telecom`. */
export function list(value: string, before: readonly string[] = []): readonly string[] {
  const values = value.split(',').map((one) => one.trim())
  return [...before, ...values.filter((one) => one !== '')]
}

/** Such an option for roles; says which there are when one is not. */
export function roleList(value: string, before: readonly Role[] = []): readonly Role[] {
  const named = list(value).map((wanted) => {
    const role = roles.find((known) => known === wanted)
    if (!role) throw new InvalidArgumentError(`The roles are: ${roles.join(', ')}.`)
    return role
  })
  return [...before, ...named]
}
