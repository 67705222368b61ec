import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** This process, as `pid-start`: a number alone may belong to someone else by the time it is read. */
export function ourselves(): string {
  return `${process.pid}-${startOf(process.pid)}`
}

/** Whether the process that wrote `pid-start` still runs. */
export function isAlive(who: string): boolean {
  const [pid = '', start = ''] = who.split('-')
  return exists(Number(pid)) && startOf(Number(pid)) === start
}

/** Whether a process with this number runs. */
export function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Clock ticks since the machine started, the 22nd field; the second one is a name in brackets that may hold spaces.
// Only Linux tells; elsewhere the number alone must do.
function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/**
 * Whether `pid` is the server on the cluster in `folder`; after a restart of the machine the number may be anyone's.
 * Its command line names the folder. A dead one that nobody has buried has no command line.
 */
export function isServerOn(folder: string, pid: number): boolean {
  return exists(pid) && (process.platform === 'win32' || commandOf(pid).includes(folder))
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-p', `${pid}`, '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
