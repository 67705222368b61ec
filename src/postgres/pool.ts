import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { getTypeParser } from './parsers.ts'
import { statementName } from './statementNames.ts'
import type { Tables } from './tables.ts'

export type PoolSettings = {
  /** How the connections are named in the database's lists; shown to whoever looks at a busy server. */
  readonly applicationName?: string
  /** Milliseconds after which the database gives a statement up; none by default. The web sets it, long work does not. */
  readonly statementTimeout?: number
  /** Connections at most. Eight: more gained nothing when it was measured. */
  readonly max?: number
}

/**
 * Queries on a pool of connections to the database at `url`, whose sessions run in UTC. Each distinct statement with
 * parameters is prepared once a connection and then only run: planning the long ones costs more than running them.
 * Close it by `destroy()`.
 */
export function openKysely(url: string, settings: PoolSettings = {}): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, settings) }) })
}

function openPool(url: string, settings: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: settings.max ?? 8,
    application_name: settings.applicationName ?? 'insat',
    statement_timeout: settings.statementTimeout ?? false,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: '-c timezone=UTC -c datestyle=ISO',
    types: { getTypeParser: getTypeParser as pg.CustomTypesConfig['getTypeParser'] },
    Client: PreparingClient,
  })
  // A connection that breaks while idle is dropped and replaced at its next use; without a listener it ends the process.
  pool.on('error', () => undefined)
  return pool
}

type Callback = (error: Error | null, result: unknown) => void

class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    // The pool listens only while a connection is idle. One that breaks between two statements of a transaction would
    // end the process; the next statement fails anyway.
    this.on('error', () => undefined)
  }

  // pg's own overloads are many; all of them come down to (text or config, values, callback).
  override query(...args: unknown[]): never {
    const [text, values] = args
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? statementName(text) : undefined
    if (name === undefined) return (super.query as (...args: unknown[]) => never).apply(this, args)
    return this.#prepared(name, text as string, values as unknown[], args[2] as Callback | undefined) as never
  }

  // A query object of its own spares pg the copying of a configuration, which costs as much as a third of a small query.
  #prepared(name: string, text: string, values: unknown[], callback: Callback | undefined): unknown {
    const run = (done: Callback): unknown =>
      super.query(Object.assign(new pg.Query(text, values as string[], done as never), { name }))
    if (callback) return run(callback)
    return new Promise((resolve, reject) => {
      run((error, result) => (error ? reject(error) : resolve(result)))
    })
  }
}
