import { defineConfig } from 'vitest/config'

const onDatabase = 'src/**/{store,tasks,api,gateways,postgres,app}/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [onDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: [onDatabase],
          globalSetup: 'src/postgres/testServer.ts',
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'soak', include: ['soak/**/*.test.ts'], fileParallelism: false, testTimeout: 600_000 },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.ts'],
          globalSetup: 'e2e/demo.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
