import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from './open.ts'

const asRoot = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }
const cleaning: (() => Promise<unknown> | unknown)[] = []

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

function newFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'insat-open-'))
  chmodSync(folder, mode)
  cleaning.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

// Making one takes a second or two; most tests are content with a copy of one that is made.
const made = mkdtempSync(join(tmpdir(), 'insat-made-'))
chmodSync(made, 0o711)
beforeAll(async () => (await openEmbedded(join(made, 'data'))).stop())
afterAll(() => rmSync(made, { recursive: true, force: true }))

function madeFolder(): string {
  const folder = join(newFolder(), 'data')
  execFileSync('cp', ['-a', join(made, 'data'), folder])
  return folder
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
    .query(question)
    .then(({ rows }) => Object.values(rows[0] ?? {})[0])
    .finally(() => client.end())
}

async function answers(url: string, question = 'select 1'): Promise<boolean> {
  return ask(url, question).then(
    () => true,
    () => false,
  )
}

function postmaster(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()) && tries < 500; tries++) await sleep(20)
}

// A second process that opens the database of `folder`, says its address, and keeps it until its input ends.
async function opener(
  folder: string,
  as: object = {},
): Promise<{ child: ChildProcess; said: string; ended: Promise<unknown> }> {
  const program = `import { openEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'open.ts'))}
    try {
      const { url, stop } = await openEmbedded(${JSON.stringify(folder)})
      console.log(url)
      process.stdin.on('end', () => stop().then(() => process.exit())).resume()
    } catch (error) {
      console.log(error.message)
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    ...as,
  })
  cleaning.push(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const [said] = await Promise.race([once(child.stdout, 'data'), ended.then(() => ['it ended'])])
  return { child, said: String(said).trim(), ended }
}

async function open(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const opened = await openEmbedded(folder)
  cleaning.push(opened.stop)
  return opened
}

describe('the database in the data folder', () => {
  test('is made at the first opening and is there again at the next', async () => {
    const folder = join(newFolder(), 'data')
    const first = await openEmbedded(folder)
    await ask(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    expect(await answers(first.url)).toBe(false)
    const second = await open(folder)
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select answer from kept')).toBe(42)
  })

  test('keeps what it was given: checksums, synchronous commit, fsync and full pages are on', async () => {
    const { url } = await open(madeFolder())
    const settings = ['data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes']
    for (const name of settings) expect([name, await ask(url, `show ${name}`)]).toEqual([name, 'on'])
  })

  test('listens on this machine alone and asks for the password, which only the owner can read', async () => {
    const folder = madeFolder()
    const { url } = await open(folder)
    expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1')
    expect(await ask(url, 'show unix_socket_directories')).toBe('')
    const wrong = new URL(url)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect(statSync(join(folder, 'database.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'postgres.log')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('sorts Arabic and Latin by the rules of Unicode', async () => {
    const { url } = await open(madeFolder())
    expect(
      await ask(
        url,
        `select string_agg(w, ' ' order by w) from unnest(array['b', 'ب', 'A', 'آ', 'a', 'ا']) w`,
      ),
    ).toBe('a A b آ ا ب')
  })

  test('keeps texts of people out of its log', async () => {
    const folder = madeFolder()
    const { url } = await open(folder)
    await ask(url, 'create table one (name text unique)')
    await ask(url, `insert into one values ('Fahd')`)
    await expect(ask(url, `insert into one values ('Fahd')`)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('Fahd')
  })

  test('is one for two processes that open it at once, and ends with the last of them', async () => {
    const folder = join(newFolder(), 'data')
    const [one, other] = await Promise.all([opener(folder), opener(folder)])
    expect(one.said).toBe(other.said)
    expect(await answers(one.said)).toBe(true)
    one.child.stdin?.end()
    await one.ended
    expect(await answers(one.said)).toBe(true)
    other.child.stdin?.end()
    await other.ended
    expect(await answers(one.said)).toBe(false)
  })

  test('outlives a killed process, and the next one takes it over and ends it', async () => {
    const folder = madeFolder()
    const killed = await opener(folder)
    const server = postmaster(join(folder, 'postgres'))
    killed.child.kill('SIGKILL')
    await killed.ended
    const next = await openEmbedded(folder)
    expect(postmaster(join(folder, 'postgres'))).toBe(server)
    expect(next.url).toBe(killed.said)
    await next.stop()
    expect(await answers(next.url)).toBe(false)
  })

  test('comes back with everything committed after its server was killed', async () => {
    const folder = madeFolder()
    const { url } = await open(folder)
    await ask(url, 'create table kept as select 42 as answer')
    process.kill(postmaster(join(folder, 'postgres')), 'SIGKILL')
    await until(async () => !(await answers(url)))
    await until(() => answers(url))
    expect(await ask(url, 'select answer from kept')).toBe(42)
  })

  test('opens after its server and every process that had it open were killed, in the middle of a long question', async () => {
    const folder = madeFolder()
    const killed = await opener(folder)
    await ask(killed.said, 'create table kept as select 42 as answer')
    const long = answers(killed.said, 'select count(*) from generate_series(1, 4000000)')
    await sleep(200)
    const server = postmaster(join(folder, 'postgres'))
    killed.child.kill('SIGKILL')
    process.kill(server, 'SIGKILL')
    await killed.ended
    const { url } = await open(folder)
    await long
    expect(await ask(url, 'select answer from kept')).toBe(42)
  })

  test('is not taken for open while its server is dying', async () => {
    const folder = madeFolder()
    await open(folder)
    const server = postmaster(join(folder, 'postgres'))
    process.kill(server, 'SIGSTOP') // Looks as one that was killed and has not gone yet.
    setTimeout(() => process.kill(server, 'SIGKILL'), 300)
    expect(await answers((await open(folder)).url)).toBe(true)
  })

  test('opens when the file of a server from before a restart names a process of someone else', async () => {
    const folder = madeFolder()
    const { url, stop } = await openEmbedded(folder)
    const pidFile = join(folder, 'postgres', 'postmaster.pid')
    const before = readFileSync(pidFile, 'utf8')
    await stop()
    writeFileSync(pidFile, before.replace(/^\d+/, `${process.pid}`))
    await open(folder)
    expect(await answers(url)).toBe(true)
  })

  test('begins anew when a first opening was killed in the middle', async () => {
    const folder = join(newFolder(), 'data')
    mkdirSync(join(folder, 'postgres.new', 'base'), { recursive: true })
    writeFileSync(join(folder, 'postgres.new.password'), 'half')
    const { url } = await open(folder)
    expect(await answers(url)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
  })

  test('moves to another port when its own was taken while it was down', async () => {
    const folder = madeFolder()
    const first = await openEmbedded(folder)
    await first.stop()
    const taker = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    cleaning.push(() => taker.close())
    await once(taker, 'listening')
    const second = await open(folder)
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
    expect(await answers(second.url)).toBe(true)
  })

  test('says in one line why it does not start', async () => {
    const folder = madeFolder()
    await (await openEmbedded(folder)).stop()
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n')
    await expect(openEmbedded(folder)).rejects.toThrow(
      /^The database did not start: .*incompatible with server \(see .*postgres\.log\)$/,
    )
  })
})

describe.runIf(asRoot)('the database in the data folder of root', () => {
  test('is run by another user of the system', async () => {
    const folder = madeFolder()
    await open(folder)
    expect(statSync(`/proc/${postmaster(join(folder, 'postgres'))}`).uid).not.toBe(0)
  })

  test('lies where that user gets to when the folder is closed to others', async () => {
    const folder = join(newFolder(0o700), 'data')
    const first = await openEmbedded(folder)
    const { cluster } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8'))
    cleaning.push(() => rmSync(join(cluster, '..'), { recursive: true }))
    expect(cluster).toMatch(/^\/var\/lib\/insat\//)
    await ask(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await open(folder)
    expect(await ask(second.url, 'select answer from kept')).toBe(42)
  })

  test('opens again after its files came back from a backup as files of root', async () => {
    const folder = madeFolder()
    await (await openEmbedded(folder)).stop()
    execFileSync('chown', ['-R', '0:0', join(folder, 'postgres')])
    expect(await answers((await open(folder)).url)).toBe(true)
  })

  test('tells an ordinary user that it is not theirs', async () => {
    const folder = join(newFolder(0o755), 'data')
    await open(folder)
    expect((await opener(folder, NOBODY)).said).toBe(
      `This user may not write to the data folder ${folder}: run insat as the user who made it`,
    )
  })

  test('is the same for an ordinary user, in a folder of theirs', async () => {
    const folder = join(newFolder(0o777), 'data')
    const { child, said, ended } = await opener(folder, NOBODY)
    expect(await answers(said)).toBe(true)
    expect(statSync(`/proc/${postmaster(join(folder, 'postgres'))}`).uid).toBe(NOBODY.uid)
    child.stdin?.end()
    await ended
    expect(await answers(said)).toBe(false)
  })
})
