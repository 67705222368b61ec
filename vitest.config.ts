import { defineConfig } from 'vitest/config'

const onDatabase = 'src/**/{store,tasks,api,gateways,postgres,app}/**/*.test.{ts,tsx}'

/** In a demonstration of their own: one takes no more than twenty forms in ten minutes from one address. */
const ofPartners = 'e2e/partner*.journey.ts'
const journeys = {
  globalSetup: 'e2e/demo.ts',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 180_000,
}

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
          ...journeys,
          name: 'journeys',
          include: ['e2e/**/*.journey.ts'],
          exclude: [ofPartners],
        },
      },
      { extends: true, test: { ...journeys, name: 'partner-journeys', include: [ofPartners] } },
    ],
  },
})
