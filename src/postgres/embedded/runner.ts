import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whom the server runs as; undefined means as ourselves. */
export type Runner = { readonly uid: number; readonly gid: number } | undefined

/**
 * PostgreSQL refuses to run as root, so root lends it another user of the system: the owner of a cluster that is
 * already there, else `postgres`, else `nobody`. Anyone else runs it as themselves.
 */
export function chooseRunner(cluster: string): Runner {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean)
  if (found === undefined)
    throw new Error(
      'The database must not run as root, and there is no user `postgres` or `nobody` to run it as',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** Whether the runner may go down to `path` and read it (a program: run it); each folder above must let it through. */
export function canReach(runner: Runner, path: string): boolean {
  if (runner === undefined) return true
  const parent = dirname(path)
  return (parent === path || canReach(runner, parent)) && mayEnter(runner, path)
}

function mayEnter(runner: NonNullable<Runner>, path: string): boolean {
  const { mode, uid, gid } = statSync(path)
  const shift = uid === runner.uid ? 6 : gid === runner.gid ? 3 : 0
  return ((mode >> shift) & 0o1) === 0o1
}

/** Makes a folder, and those above that are missing, with exactly this mode, whatever the umask says. */
export function makeFolder(folder: string, mode: number): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  for (let path = folder; path.length >= first.length; path = dirname(path)) chmodSync(path, mode)
}
