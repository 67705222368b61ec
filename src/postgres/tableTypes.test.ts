import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableTypes } from './tableTypes.ts'
import { testContext } from './testDatabase.ts'

const { databaseUrl } = await testContext()

test('the committed types are those of the migrations (else: npm run types)', async () => {
  expect(readFileSync(join(import.meta.dirname, 'tables.ts'), 'utf8')).toBe(await tableTypes(databaseUrl))
})
