import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

const program = '/usr/sbin/dovecot'

/** Whether to do without: where Debian's Dovecot is not installed and nobody demands it, as CI does. */
export const isWithoutDovecot = !existsSync(program) && process.env.CI !== 'true'

/** A real IMAP server for one test file, with one account, on a free port of this machine. */
export type TestDovecot = {
  readonly port: number
  readonly user: string
  readonly password: string
  /** Puts a mail into the inbox, as a delivery agent does; one that somebody has read came so many days ago. */
  readonly deliver: (raw: Uint8Array, read?: { readonly daysAgo: number }) => void
  /** How many mails of the inbox nobody has read. */
  readonly unread: () => number
  /** Loses the server's index, as a restored backup does: all mails get new UIDs under a new UIDVALIDITY. */
  readonly renumber: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts Dovecot in a folder of its own, as whoever runs the tests; root lends the mails to `nobody`. */
export async function startDovecot(): Promise<TestDovecot> {
  const dir = mkdtempSync(join(tmpdir(), 'insat-dovecot-'))
  chmodSync(dir, 0o755)
  const [user, password, port] = ['care', 'pass “word” مرور', await freePort()]
  const owner = mailOwner()
  const maildir = join(dir, 'home/Maildir')
  for (const folder of ['new', 'cur', 'tmp']) mkdirSync(join(maildir, folder), { recursive: true })
  for (const path of [
    join(dir, 'home'),
    maildir,
    ...['new', 'cur', 'tmp'].map((name) => join(maildir, name)),
  ])
    chownSync(path, owner.uid, owner.gid)
  writeFileSync(join(dir, 'users'), `${user}:{PLAIN}${password}::::::\n`)
  writeFileSync(join(dir, 'dovecot.conf'), configuration(dir, port, owner))
  let server = await start(dir, port)
  let mails = 0
  const deliver = (raw: Uint8Array, read?: { readonly daysAgo: number }): void => {
    mails += 1
    const name = `${1_700_000_000 + mails}.M${mails}P${process.pid}.test`
    const path = read ? join(maildir, 'cur', `${name}:2,S`) : join(maildir, 'new', name)
    writeFileSync(path, raw)
    chownSync(path, owner.uid, owner.gid)
    const came = Date.now() / 1000 - (read?.daysAgo ?? 0) * 86_400
    utimesSync(path, came, came)
  }
  const unread = (): number =>
    [...readdirSync(join(maildir, 'new')), ...readdirSync(join(maildir, 'cur'))].filter(
      (name) => !/:2,.*S/.test(name),
    ).length
  const stop = async (): Promise<void> => {
    await end(server)
    rmSync(dir, { recursive: true, force: true })
  }
  const renumber = async (): Promise<void> => {
    await end(server)
    for (const name of readdirSync(maildir).filter((one) => one.startsWith('dovecot')))
      rmSync(join(maildir, name))
    server = await start(dir, port)
  }
  return { port, user, password, deliver, unread, renumber, stop }
}

type Owner = { readonly uid: number; readonly gid: number }

/** Dovecot opens no mails of root's. */
function mailOwner(): Owner {
  const { uid, gid } = userInfo()
  return uid === 0 ? { uid: 65_534, gid: 65_534 } : { uid, gid }
}

function configuration(dir: string, port: number, { uid, gid }: Owner): string {
  const { username, uid: own } = userInfo()
  const group = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()
  const asOwn = ['default_internal_user', 'default_login_user'].map((key) => `${key} = ${username}`)
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir
${own === 0 ? '' : [...asOwn, `default_internal_group = ${group}`].join('\n')}
passdb {
  driver = passwd-file
  args = ${dir}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${dir}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
}
`
}

async function start(dir: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, ['-F', '-c', join(dir, 'dovecot.conf')], { stdio: 'ignore' })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`Dovecot ended at once: ${readFileSync(join(dir, 'log'), 'utf8')}`)
  })
  await Promise.race([answering(port), ended])
  ended.catch(() => undefined)
  return child
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await greets(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Dovecot does not answer')
}

async function greets(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    const [data] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [unknown]
    return String(data).startsWith('* OK')
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
