import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import pg from 'pg'
import { makeReference } from '../../src/cases/core/reference.ts'
import { filled } from '../fill/slots.ts'
import type { Statement } from '../floor/statements.ts'
import { type Measured, measure } from '../measure.ts'

export type FloorJob = {
  readonly databaseUrl: string
  /** Of one life, run one after the other. */
  readonly statements: readonly Statement[]
  /** Ids of people, which stay as they are. */
  readonly fixed: readonly string[]
  readonly clients: number
  readonly seconds: number
}

/** The same rows as the API writes, by prepared statements on as many connections as there are clients. */
export async function floor(job: FloorJob): Promise<Measured> {
  const connections = await Promise.all(
    Array.from({ length: job.clients }, async () => {
      const client = new pg.Client({ connectionString: job.databaseUrl })
      await client.connect()
      return client
    }),
  )
  const fixed = new Set(job.fixed)
  try {
    return await measure(job.clients, job.seconds, async (lane) => {
      const values = newCase(job.statements, fixed)
      for (const [i, { text }] of job.statements.entries())
        await connections[lane]?.query({ name: `floor_${i}`, text, values: values[i] ?? [] })
    })
  } finally {
    await Promise.all(connections.map((client) => client.end()))
  }
}

function newCase(statements: readonly Statement[], fixed: ReadonlySet<string>): (string | null)[][] {
  const ids = new Map<string, string>()
  const reference = makeReference(randomInt(400_000_000))
  const filling = {
    uuid: (original: string) =>
      fixed.has(original) ? original : ids.getOrInsertComputed(original, () => randomUUID()),
    digest: (original: string) => original,
    reference: () => reference,
    shift: 0,
  }
  return statements.map(({ values }) =>
    values.map((value) =>
      value === 'fresh-bytes' ? `\\x${randomBytes(32).toString('hex')}` : value && filled(value, filling),
    ),
  )
}
