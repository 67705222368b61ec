import type { Plugin } from 'vite'

const serverOnly = /\/src\/([^/]+\/(store|tasks|gateways|api)|postgres|app)\//

/** Stops the build when a file that only the server may know is about to reach the browser. */
export function browserGuard(): Plugin {
  return {
    name: 'insat-browser-guard',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    load(id) {
      if (serverOnly.test(id)) this.error(`${id} is for the server alone and must not reach the browser`)
    },
  }
}
