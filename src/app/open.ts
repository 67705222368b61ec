import { fromTemporal } from '../language/core/instant.ts'
import type { Context } from '../postgres/context.ts'
import { migrate } from '../postgres/migrate.ts'
import { openDatabase } from '../postgres/openDatabase.ts'
import { openKysely } from '../postgres/pool.ts'
import { readSecret } from '../postgres/secret.ts'
import type { Settings } from './settings.ts'
import { addShippedData } from './shipped.ts'

/** An installation opened by this process: its context, the address of its database, and how to leave it. */
export type Installation = {
  readonly context: Context
  readonly databaseUrl: string
  readonly close: () => Promise<void>
}

/** Opens the installation of these settings: joins its database or starts it, brings it up to date, connects. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  const { url: databaseUrl, stop } = await openDatabase({
    dataDir: settings.dataDir,
    databaseUrl: settings.databaseUrl,
  })
  try {
    await migrate(databaseUrl)
  } catch (error) {
    await stop()
    throw error
  }
  const db = openKysely(databaseUrl)
  const context: Context = {
    db,
    now: () => fromTemporal(Temporal.Now.instant()),
    secret: readSecret(settings.dataDir, settings.secret),
    url: settings.url,
    dataDir: settings.dataDir,
  }
  const close = async (): Promise<void> => {
    await db.destroy()
    await stop()
  }
  await addShippedData(context)
  return { context, databaseUrl, close }
}
