import { hash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { execute } from '../../postgres/testServer.ts'
import { fixtures, mail, multipart } from '../gateways/mail/fixtures.ts'
import { rawOf } from '../store/inbound.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
const { db } = context
beforeAll(() => smallMinistry(db))

const tables = [
  ...([
    'channels.inbound',
    'channels.message',
    'customers.customer',
    'customers.link',
    'files.file',
  ] as const),
  ...([
    'cases.case_file',
    'cases.case_event',
    'cases.case_text',
    'cases.case_search',
    'queue.outbox',
  ] as const),
]
async function everything() {
  const counts = tables.map(async (table) => {
    const rows = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirst()
    return [table, Number(rows?.count)] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

type Plugin = Parameters<Context['db']['withPlugin']>[0]

/** The same context, but after that many statements the server cuts every line on which a transaction is open. */
function breakingAfter(statements: number): Context {
  let left = statements
  const plugin: Plugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      left -= 1
      if (left === -1) await execute(context.databaseUrl, cutting)
      return result
    },
  }
  return { ...context, db: db.withPlugin(plugin) }
}
const cutting = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and state = 'idle in transaction'`

const part = (name: string) => ({
  fields: [`Content-Type: application/pdf; name=${name}`],
  content: `%PDF ${name}`,
})
const letter = (n: string, ...fields: string[]) =>
  mail(
    [
      `From: ${n}@example.org`,
      `Message-ID: <${n}@example.org>`,
      'Content-Type: multipart/mixed; boundary=m',
      ...fields,
    ],
    multipart('m', [
      { fields: ['Content-Type: text/plain'], content: `text ${n}` },
      part('a.pdf'),
      part('b.pdf'),
    ]),
  )

/** Breaks at every statement of the transaction in turn until it goes through. The first two come before it begins. */
async function breakEverywhere(raw: Uint8Array): Promise<number> {
  for (let statements = 2; statements < 100; statements++) {
    const before = await everything()
    const result = await takeMail(breakingAfter(statements), raw).catch((error: Error) => error)
    if (!(result instanceof Error)) return statements
    expect(await everything()).toEqual(before)
  }
  throw new Error('It never went through')
}

describe('a line to the database that breaks in the middle of a mail', () => {
  test('leaves nothing half done at any statement, and the next try takes it', async () => {
    expect(await breakEverywhere(letter('one', 'X-Auto-Response-Suppress: All'))).toBeGreaterThan(8)
    const { files, customers } = {
      files: await db.selectFrom('files.file').select('case_id').execute(),
      customers: await db.selectFrom('customers.customer').select('email').execute(),
    }
    expect(files.map((file) => file.case_id)).toEqual([expect.any(String), expect.any(String)])
    expect(customers).toEqual([{ email: 'one@example.org' }])
  })

  test('does so for an answer to a case, too', async () => {
    const first = await takeMail(context, letter('two'))
    const reference = 'reference' in first ? first.reference : ''
    expect(await breakEverywhere(letter('two', `Subject: ${reference}`, 'X-Take: 2'))).toBeGreaterThan(8)
    const found = await findCaseByReference(context, { type: 'system' }, reference)
    expect(found?.version).toBe(2)
  })

  test('after the last word makes the next try a duplicate', async () => {
    const raw = letter('three')
    const first = await takeMail(context, raw)
    expect(await takeMail(context, raw)).toEqual({ ...first, outcome: 'duplicate' })
  })
})

test('a mail that breaks something by itself waits for a person, its bytes kept, and holds up no other', async () => {
  const clumsy: Plugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (result.rows.some((row) => 'pg_advisory_xact_lock' in row)) throw new TypeError('a bug of ours')
      return result
    },
  }
  const raw = letter('four')
  const result = await takeMail({ ...context, db: db.withPlugin(clumsy) }, raw)
  expect(result).toEqual({ quarantined: expect.any(String) })
  expect(await rawOf(db, 'quarantined' in result ? result.quarantined : '')).toEqual(raw)
})

describe('any bytes at all', () => {
  const seeds = Object.values(fixtures)
  const noise = fc.uint8Array({ maxLength: 400 })
  /** A mail of the fixtures with a piece replaced by noise: most of these still look like mails. */
  const damaged = fc
    .tuple(fc.constantFrom(...seeds), fc.nat(2000), fc.nat(60), fc.uint8Array({ maxLength: 60 }))
    .map(([seed, at, cut, piece]) => {
      const from = at % (seed.length + 1)
      return Buffer.concat([seed.subarray(0, from), piece, seed.subarray(from + cut)])
    })
  const headed = fc
    .tuple(
      fc.constantFrom('From: r@example.org\n', 'From: r@example.org\nSubject: ', 'Subject: x\n\n'),
      noise,
    )
    .map(([head, rest]) => Buffer.concat([Buffer.from(head), rest]))

  test('end as a case, a recorded refusal or in quarantine, with the raw bytes kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, damaged, headed), async (raw) => {
        // No sender writes so fast that the limit on senders would hide what is tested here.
        context.setNow(instant(Temporal.Instant.from(context.now()).add({ minutes: 4 }).toString()))
        const result = await takeMail(context, raw)
        const kept = await db
          .selectFrom('channels.inbound')
          .select(['id', 'raw', 'outcome', 'reason', 'case_id'])
          .where('digest', '=', hash('sha256', raw, 'buffer'))
          .executeTakeFirst()
        if ('outcome' in result && result.outcome === 'duplicate') return
        expect(kept?.raw).toEqual(Buffer.from(raw))
        if ('outcome' in result) {
          const found = await findCaseByReference(context, { type: 'system' }, result.reference)
          expect(found?.state.id).toBe(kept?.case_id)
        } else if ('quarantined' in result)
          expect(kept).toMatchObject({ id: result.quarantined, reason: expect.any(String) })
        else expect(kept).toMatchObject({ outcome: 'ignored', reason: result.ignored })
      }),
      { numRuns: process.env.SOAK ? 5000 : 150 },
    )
  }, 600_000)
})
