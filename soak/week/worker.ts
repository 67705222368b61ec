import { setTimeout } from 'node:timers/promises'
import { startWorker } from '../../src/app/work.ts'
import { keepTime } from '../../src/cases/tasks/keepTime.ts'
import { openGateways } from '../../src/channels/gateways/open.ts'
import { sendDigests } from '../../src/channels/tasks/sendDigests.ts'
import type { Instant } from '../../src/language/core/instant.ts'
import type { Context } from '../../src/postgres/context.ts'
import { kick } from '../../src/postgres/outbox.ts'
import { openKysely } from '../../src/postgres/pool.ts'
import { leftToDo } from './leftToDo.ts'

/**
 * The background work of Insat in a process of its own whose clock stands where the parent says. At each minute that it
 * is told, it does what the clock would start, and says when that is done; it may be killed at any moment.
 */
const { DATABASE_URL = '', SMTP_URL, INSAT_SECRET = '', INSAT_DATA = '', NOW } = process.env
const url = 'https://insat.example'
let now = NOW as Instant
const db = openKysely(DATABASE_URL, { applicationName: 'insat week' })
const context: Context = { db, now: () => now, secret: INSAT_SECRET, url, dataDir: INSAT_DATA }
const gateways = openGateways({ smtpUrl: SMTP_URL, smsUrl: undefined, url })
await startWorker(context, DATABASE_URL, { gateways, report: () => undefined })

process.on('message', async (minute: Instant) => {
  now = minute
  await keepTime(context)
  kick()
  await settle()
  await sendDigests(context, { gateways })
  process.send?.(minute)
})
process.send?.('ready')

/** Until all that follows is done, at most a second: what a killed process held is given back only after a while. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const { announced, jobs } = await leftToDo(context)
    if (announced + jobs === 0) return
    await setTimeout(10)
  }
}
