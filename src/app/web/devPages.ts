import type { FastifyInstance } from 'fastify'
import type { ServerBuild } from 'react-router'
import { root } from './build.ts'
import type { Bundle } from './pages.ts'

/**
 * Pages from the sources, by Vite inside this server: one port for pages and for what changes in them. The API and
 * the commands run their own copy; start with `node --watch` so that they follow too.
 */
export async function devPages(app: FastifyInstance): Promise<Bundle> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root,
    server: { middlewareMode: true, hmr: { server: app.server } },
    appType: 'custom',
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) done()
    else vite.middlewares(request.raw, reply.raw, done)
  })
  app.addHook('onClose', () => vite.close())
  const load = async () => (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild
  return { load, mode: 'development' }
}
