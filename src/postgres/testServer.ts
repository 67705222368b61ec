import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate.ts'
import { startThrowawayServer } from './throwawayServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the test server, migrated, that nobody is connected to. */
    testTemplate: string
  }
}

/**
 * Before all tests: a server of their own in a temporary folder (or `TEST_DATABASE_URL`, an outer one whose user may
 * make databases) with one migrated database, of which each test file gets a copy. Returns how to clear it away.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outer = process.env.TEST_DATABASE_URL
  const { url, stop } = outer ? { url: outer, stop: async () => undefined } : await startThrowawayServer()
  const template = new URL(url)
  template.pathname = `/insat_template_${process.pid}`
  await execute(url, `create database ${template.pathname.slice(1)}`)
  await migrate(template.href)
  project.provide('testTemplate', template.href)
  return async () => {
    await execute(url, `drop database ${template.pathname.slice(1)} with (force)`)
    await stop()
  }
}

/** Runs one statement on its own connection. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
