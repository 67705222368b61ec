import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  // Every route is known with the first page: no request for a manifest, and a page can be cached strictly.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
