import { Command } from 'commander'
import { migrate } from '../../postgres/migrate.ts'
import { openDatabase } from '../../postgres/openDatabase.ts'
import { readSettings } from '../settings.ts'

/** `insat migrate`: brings the database up to date and says what it did. Every other command does so by itself. */
export const migrateCommand = new Command('migrate')
  .description('Brings the database up to date.')
  .action(async () => {
    const { dataDir, databaseUrl } = readSettings(process.env)
    const database = await openDatabase({ dataDir, databaseUrl })
    try {
      const landed = await migrate(database.url)
      console.log(landed.length === 0 ? 'The database is up to date.' : landed.join('\n'))
    } finally {
      await database.stop()
    }
  })
