// `npm run types`: writes tables.ts from the migrations, by way of a server that exists only for this moment.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from './migrate.ts'
import { tableTypes } from './tableTypes.ts'
import { startThrowawayServer } from './throwawayServer.ts'

const server = await startThrowawayServer()
try {
  await migrate(server.url)
  writeFileSync(join(import.meta.dirname, 'tables.ts'), await tableTypes(server.url))
} finally {
  await server.stop()
}
