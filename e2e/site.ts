import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation } from '../src/app/open.ts'
import { readSettings } from '../src/app/settings.ts'
import { addShippedData } from '../src/app/shipped.ts'
import { type RunningWeb, startWeb } from '../src/app/web/web.ts'
import type { Context } from '../src/postgres/context.ts'

/** An installation of its own, as shipped and empty, with its web on a free port of this machine. */
export type Site = RunningWeb & { readonly context: Context }

/** Starts one, with its own embedded database in a folder that goes when it is closed. */
export async function startSite(): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'insat-site-'))
  const installation = await openInstallation(readSettings({ INSAT_DATA: dataDir, PORT: '0' }))
  await addShippedData(installation.context)
  const web = await startWeb(installation.context, { port: 0, host: '127.0.0.1', logLevel: 'silent' })
  const close = async () => {
    await web.close()
    await installation.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...web, context: installation.context, close }
}
