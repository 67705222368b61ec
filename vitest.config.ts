import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/*/{store,tasks,api,gateways}/**', 'src/app/**', 'src/postgres/**'],
        },
      },
    ],
  },
})
