import { type OpenDatabase, openEmbedded } from './embedded/open.ts'
import { openOuter } from './outer.ts'

/**
 * Opens the database of an installation: the outer one at `databaseUrl` (`DATABASE_URL`) if given, else the embedded
 * server of the data folder. Throws one plain line when it can't. Migrating is the caller's business.
 */
export async function openDatabase(from: {
  dataDir: string
  databaseUrl?: string | undefined
}): Promise<OpenDatabase> {
  return from.databaseUrl ? openOuter(from.databaseUrl) : openEmbedded(from.dataDir)
}
