import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

const serverOnly = /\/src\/([^/]+\/(store|tasks|gateways|api)|postgres|app)\//

/**
 * Stops the build when a file that only the server may know is about to reach the browser, and says by which way.
 * React Router takes loaders, actions and middleware out of a route for the browser together with what only they
 * import; what a component uses must not stand in one file with a reading of the database.
 */
export function browserGuard(): Plugin {
  const importers = new Map<string, string>()
  return {
    name: 'insat-browser-guard',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId(source, importer) {
      if (importer && source.startsWith('.')) importers.set(resolve(dirname(importer), source), importer)
    },
    load(id) {
      if (serverOnly.test(id))
        this.error(`for the server alone: ${wayTo(id, importers).join('\n  imported by ')}`)
    },
  }
}

/** The file, who imports it, who imports that, until nobody does. */
function wayTo(id: string, importers: ReadonlyMap<string, string>): string[] {
  const way = [id]
  for (let next = importers.get(id); next && !way.includes(next); next = importers.get(plain(next)))
    way.push(next)
  return way
}

/** Without what React Router adds to the name of a route's file. */
function plain(id: string): string {
  return id.split('?', 1)[0] ?? id
}
