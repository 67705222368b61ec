import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Context } from '../src/postgres/context.ts'
import type { Statement } from './floor/statements.ts'
import type { Ministry } from './installation.ts'
import { serveOne } from './jobs/floorPage.ts'
import { family, processorTime, processorTimeOfEnded } from './machine.ts'
import type { Measured } from './measure.ts'
import type { Client } from './processes.ts'
import type { Line } from './report.ts'
import { wordForms } from './words.ts'

/** Everything that the measurements need. */
export type Bench = {
  readonly context: Context
  readonly databaseUrl: string
  readonly client: Client
  readonly ministry: Ministry
  readonly statements: readonly Statement[]
  readonly seconds: number
  readonly url: string
  /** The processes of `insat serve` and of PostgreSQL's postmaster. */
  readonly insat: number
  readonly postgres: number
}

type Found = { readonly lines: Line[]; readonly notes: string[] }

/** One measurement after the other, each when the background work of the one before is done. */
export async function measureAll(bench: Bench): Promise<Found> {
  const found: Found = { lines: [], notes: [] }
  await api(bench, found)
  await pages(bench, found)
  await mails(bench, found)
  await floors(bench, found)
  return found
}

async function api(bench: Bench, found: Found): Promise<void> {
  const { url, client, seconds } = bench
  const { tokens } = bench.ministry
  const job = { url, tokens, seconds }
  // A process that has just started is not what is measured.
  await client.run('live', { ...job, clients: 4 })
  for (const clients of [1, 16])
    await line(bench, found, 'register', () => client.run('register', { ...job, clients }))
  await line(bench, found, 'whole life', () => client.run('live', { ...job, clients: 16 }))
  found.notes.push(await backlog(bench.context))
}

/** What the worker had not done yet when the last life had ended, and how long it takes to. */
async function backlog(context: Context): Promise<string> {
  const { rows } = await sql<{ left: number }>`
    select ((select count(*) from queue.outbox) + (select count(*) from pgboss.job where state < 'completed'))::int as left`.execute(
    context.db,
  )
  const start = performance.now()
  await quiet(context)
  const seconds = (performance.now() - start) / 1000
  return `After the whole lives ${rows[0]?.left ?? 0} announcements and jobs were left, which took ${seconds.toFixed(1)} s.`
}

async function pages(bench: Bench, found: Found): Promise<void> {
  const { url, client, seconds, ministry } = bench
  const { cookie } = ministry
  const forms = wordForms('ar')
  const words = [0, 20, 300, 4000, 30_000, 90_000].map((place) => encodeURIComponent(forms[place] ?? ''))
  const kinds = [
    ['queue page', ['/desk/work?queue=department']],
    ['case page', (await someReferences(bench.context)).map((reference) => `/desk/cases/${reference}`)],
    ['search', words.map((word) => `/desk/cases?q=${word}`)],
  ] as const
  for (const [what, paths] of kinds) {
    const job = { url, paths, cookie, holds: '</main>', clients: 1, seconds }
    try {
      const html = await client.run('copyOf', { url, path: paths[0] ?? '/', cookie })
      await line(bench, found, what, () => client.run('open', job))
      const bare = await serveOne(html)
      const floor = { ...job, url: bare.url }
      await line(bench, found, `floor: ${what}`, () => client.run('open', floor)).finally(bare.stop)
    } catch (error) {
      found.notes.push(`${what} was not measured: ${(error as Error).message}`)
    }
  }
}

async function mails(bench: Bench, found: Found): Promise<void> {
  const { client, seconds, databaseUrl, url } = bench
  const { dataDir, secret } = bench.context
  const job = { databaseUrl, dataDir, secret, url, clients: 8, seconds }
  await line(bench, found, 'mail in', () => client.run('takeMails', job))
}

async function floors(bench: Bench, found: Found): Promise<void> {
  const { client, seconds, databaseUrl, statements, ministry } = bench
  const job = { databaseUrl, fixed: ministry.fixed, seconds }
  const first = statements.slice(0, 1)
  for (const clients of [1, 16])
    await line(bench, found, 'floor: rows of a registration', () =>
      client.run('floor', { ...job, statements: first, clients }),
    )
  await line(bench, found, 'floor: rows of a life', () =>
    client.run('floor', { ...job, statements, clients: 16 }),
  )
}

async function line(bench: Bench, found: Found, what: string, work: () => Promise<Measured>): Promise<void> {
  await quiet(bench.context)
  const begin = processorTimes(bench)
  const measured = await work()
  const end = processorTimes(bench)
  const each = (who: keyof typeof end): number =>
    Number(((end[who] - begin[who]) / measured.total).toFixed(2))
  const processor = { insat: each('insat'), postgres: each('postgres'), client: each('client') }
  found.lines.push({ what, ...measured, processor })
}

function processorTimes({ insat, postgres, client }: Bench) {
  const alive = family(postgres).reduce((sum, pid) => sum + processorTime(pid), 0)
  const ofPostgres = alive + processorTimeOfEnded(postgres)
  return { insat: processorTime(insat), postgres: ofPostgres, client: processorTime(client.pid) }
}

/** Waits until the worker has done what was announced, at most a minute; what is to be tried again later may wait. */
async function quiet({ db }: Context): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { rows } = await sql<{ busy: boolean }>`
      select exists (select from queue.outbox)
        or exists (select from pgboss.job where state in ('created', 'active') and start_after <= now()) as busy`.execute(
      db,
    )
    if (!rows[0]?.busy) return
    await setTimeout(100)
  }
}

/** References of the newest cases of the department whose officer is signed in. */
export async function someReferences({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`
    select reference from cases.case_file where department = 'telecom' order by registered_at desc, id desc limit 50`.execute(
    db,
  )
  return rows.map(({ reference }) => reference)
}
