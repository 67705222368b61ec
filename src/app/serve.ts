import { openGateways } from '../channels/gateways/open.ts'
import { api } from './api/api.ts'
import type { Installation } from './open.ts'
import { ownAddresses } from './ownAddresses.ts'
import type { Settings } from './settings.ts'
import { type RunningWeb, startWeb, type WebOptions } from './web/web.ts'
import { startWorker } from './work.ts'

export type Running = { readonly web: RunningWeb | null; readonly stop: () => Promise<void> }
export type Parts = {
  readonly web: boolean
  readonly worker: boolean
  /** Handlers beside the pages; the demonstration's catcher. */
  readonly extra?: WebOptions['extra']
  readonly dev?: boolean
}

/** Starts the web, the worker or both on an opened installation; `stop` ends them in the right order, not the installation. */
export async function serve(
  { context, databaseUrl }: Installation,
  settings: Settings,
  parts: Parts,
): Promise<Running> {
  // React draws three times slower in its developer's form, which it takes unless told before it is loaded.
  process.env.NODE_ENV ??= parts.dev ? 'development' : 'production'
  const report = (problem: Error): void => console.error(problem.message)
  const worker = parts.worker
    ? await startWorker(context, databaseUrl, {
        gateways: openGateways(settings),
        own: ownAddresses(settings),
        report,
      })
    : null
  const { host, port } = settings
  const options = {
    host,
    port,
    api: api(context),
    dev: parts.dev ?? false,
    ...(parts.extra && { extra: parts.extra }),
  }
  const web = parts.web ? await startWeb(context, options) : null
  const stop = async (): Promise<void> => {
    await web?.close()
    await worker?.stop()
  }
  return { web, stop }
}

/** Waits until the process is asked to end; a second request ends it at once. */
export function untilAsked(): Promise<void> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1))
        asked()
      })
    }
  })
}
