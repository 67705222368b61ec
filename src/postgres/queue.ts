import { fromKysely, type Job as Held, PgBoss } from 'pg-boss'
import { FAILED, type Handler, type Job, type Queue } from './job.ts'

const ZONE = 'Asia/Riyadh'
const DAY = 86_400

// A worker that is killed stops beating: its jobs are given to another after half a minute. A failing job is tried after
// 5, 10, 20 … seconds, from an hour on each hour.
const QUEUE_OPTIONS = {
  notify: true,
  heartbeatSeconds: 30,
  retryLimit: 70,
  retryBackoff: true,
  retryDelay: 5,
  retryDelayMax: 3600,
  deleteAfterSeconds: 2 * DAY,
  deadLetter: FAILED,
}

/** Opens the queue on the database at `url`, making its tables at the first time. `report` hears of trouble in the background. */
export async function openQueue(url: string, report: (problem: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    max: 6,
    application_name: 'insat queue',
    useListenNotify: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: 1,
    cronMonitorIntervalSeconds: 15,
  })
  boss.on('error', report)
  await boss.start()
  await boss.createQueue(FAILED, { retentionSeconds: 365 * DAY, retryLimit: 0 })
  const ensure = knownQueues(boss)
  return {
    work: async (name, handler, atOnce = 8) => {
      await ensure(name)
      await boss.work(name, { ...WORK_OPTIONS, batchSize: atOnce }, (jobs) => runAll(jobs, handler, report))
    },
    setTimes: (times) => setTimes(boss, ensure, times),
    insert: async (db, jobs) => {
      for (const [name, own = []] of Object.entries(Object.groupBy(jobs, (job) => job.name))) {
        await ensure(name)
        await boss.insert(name, own.map(toInsert), { db: fromKysely(db) })
      }
    },
    stop: () => boss.stop({ timeout: 30_000 }),
  }
}

// New jobs wake the worker at once; those put off (later, or tried again) are found by looking every five seconds.
const WORK_OPTIONS = {
  perJobResults: true,
  burstWhenBatchFull: true,
  notifyPollingIntervalSeconds: 5,
} as const

// A queue is made at the first job or worker of its name; what the program says of it wins over what is stored.
function knownQueues(boss: PgBoss): (name: string) => Promise<void> {
  const known = new Map([[FAILED, Promise.resolve()]])
  const make = async (name: string): Promise<void> => {
    await boss.createQueue(name, QUEUE_OPTIONS)
    await boss.updateQueue(name, QUEUE_OPTIONS)
  }
  return (name) => known.getOrInsertComputed(name, make)
}

async function runAll(
  jobs: Held<unknown>[],
  handler: Handler,
  report: (problem: Error) => void,
): Promise<{ id: string; status: 'completed' | 'failed'; output?: object }[]> {
  return Promise.all(
    jobs.map(async ({ id, name, data, signal }) => {
      try {
        await handler(data, signal)
        return { id, status: 'completed' as const }
      } catch (error) {
        report(
          new Error(`The task ${name} failed and will be tried again: ${(error as Error).message}`, {
            cause: error,
          }),
        )
        return { id, status: 'failed' as const, output: { message: (error as Error).message } }
      }
    }),
  )
}

async function setTimes(
  boss: PgBoss,
  ensure: (name: string) => Promise<void>,
  times: readonly { name: string; cron: string }[],
): Promise<void> {
  for (const { name, cron } of times) {
    await ensure(name)
    await boss.schedule(name, cron, {}, { tz: ZONE })
  }
  const wanted = new Set(times.map((time) => time.name))
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
}

function toInsert({ data, after, key }: Job): { data: object; startAfter?: string; singletonKey?: string } {
  return {
    data,
    ...(after !== undefined && { startAfter: after }),
    ...(key !== undefined && { singletonKey: key }),
  }
}
