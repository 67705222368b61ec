import pg from 'pg'
import type { OpenDatabase } from './embedded/open.ts'

const OLDEST = 15

/** Looks whether the database at `url` can be used: reachable, and PostgreSQL 15 or newer. It is never stopped by us. */
export async function openOuter(url: string): Promise<OpenDatabase> {
  const client = newClient(url)
  client.on('error', () => undefined) // the statement at hand fails and says it
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
    if (version < OLDEST) throw new Error(`it is PostgreSQL ${version}, and ${OLDEST} or newer is needed`)
  } catch (error) {
    throw new Error(`The database of DATABASE_URL can't be used: ${reason(error as Error)}`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
  return { url, stop: async () => undefined }
}

function newClient(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  } catch {
    throw new Error(
      'DATABASE_URL is not an address of a database: write postgres://user:password@host:5432/name',
    )
  }
}

// A name with several addresses fails with one error each and an empty message of its own.
function reason(error: Error): string {
  return error instanceof AggregateError
    ? error.errors.map((one: Error) => one.message).join('; ')
    : error.message
}
