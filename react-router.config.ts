import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  // Every route is known with the first page: no request for a manifest, and a page can be cached strictly.
  routeDiscovery: { mode: 'initial' },
  // Where a form may come from is decided in one place for pages of every kind: src/ui/formGuard.ts.
  allowedActionOrigins: ['**'],
} satisfies Config
