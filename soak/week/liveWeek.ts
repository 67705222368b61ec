import { sql } from 'kysely'
import { type Random, random } from '../../src/app/demo/random.ts'
import type { CaseEvent } from '../../src/cases/core/events.ts'
import { startSmtpServer } from '../../src/channels/gateways/testSmtpServer.ts'
import type { Instant } from '../../src/language/core/instant.ts'
import type { Context } from '../../src/postgres/context.ts'
import { checkSounds, type Tick } from './checkSounds.ts'
import { checkTold } from './checkTold.ts'
import { type Desk, openDesk } from './desk.ts'
import { type Killable, startKillable } from './killable.ts'
import { later, minutesOfWeek, plan, weekBegins } from './plan.ts'

export type Week = {
  readonly cases: number
  /** The background work is due every so many minutes. */
  readonly step: number
  readonly kills: number
  readonly seed: number
}
export type Lived = {
  readonly acts: number
  /** Alarms that sounded, and those that did so with others of their clock, caught up after a standstill. */
  readonly sounded: number
  readonly mails: number
  /** Mails that a kill between sending and writing it down made go out again, under the same Message-ID. */
  readonly again: number
  readonly kills: number
  /** What is missing, twice or not at its minute, a line each. */
  readonly wrong: readonly string[]
}

/**
 * Lives through a week by a clock of its own: people act on their cases, and the background work runs in another process
 * that is killed at random moments and started again up to two hours later. Then all that clocks should have set off and
 * everything that somebody should have been told is held against what happened.
 */
export async function liveWeek(
  { context: own, databaseUrl }: { readonly context: Context; readonly databaseUrl: string },
  week: Week,
): Promise<Lived> {
  let now: Instant = weekBegins
  const context: Context = { ...own, now: () => now }
  const setNow = (moment: Instant): void => {
    now = moment
  }
  const desk = await openDesk(context, setNow, plan(week.cases, week.seed))
  const smtp = await startSmtpServer()
  const environment = {
    ...{ DATABASE_URL: databaseUrl, SMTP_URL: smtp.url },
    ...{ INSAT_SECRET: context.secret, INSAT_DATA: context.dataDir },
  }
  const start = (at: Instant) => startKillable(environment, at)
  try {
    const ticks = [
      ...(await tickThrough(week, desk, start)),
      { at: later(weekBegins, minutesOfWeek), whole: true },
    ]
    await settle(context, await start(now))
    const stories = await storiesOf(context)
    const sounds = [...stories].map(([id, events]) => ({ id, ...checkSounds(events, ticks) }))
    const mails = smtp.arrived.map(({ mail }) => /([\da-f-]{36})@/.exec(mail.messageId ?? '')?.[1] ?? '')
    const once = new Map([...Map.groupBy(mails, (id) => id)].map(([id, { length }]) => [id, length]))
    return {
      acts: desk.done(),
      sounded: sounds.reduce((sum, { sounded }) => sum + sounded, 0),
      mails: once.size,
      again: mails.length - once.size,
      kills: week.kills,
      wrong: [
        ...sounds.flatMap(({ id, wrong }) => wrong.map((line) => `Case ${id}: ${line}`)),
        ...(await checkTold(context, stories, once, week.kills)),
      ],
    }
  } finally {
    await smtp.stop()
  }
}

/** Every tick of the week at which the work was up, the last one left to whoever comes to the end. */
async function tickThrough(
  week: Week,
  desk: Desk,
  start: (at: Instant) => Promise<Killable>,
): Promise<readonly Tick[]> {
  const chance = random(week.seed + 1)
  const deadly = deadlyMinutes(week, chance)
  const ticks: Tick[] = []
  let worker: Killable | null = null
  let downUntil = 0
  for (let minute = 0; minute < minutesOfWeek; minute += week.step) {
    const at = later(weekBegins, minute)
    await desk.workUntil(at)
    if (minute < downUntil) continue
    worker ??= await start(at)
    const dies = deadly.has(minute)
    ticks.push({ at, whole: await worker.live(at, dies ? chance.between(0, 120) : undefined) })
    if (!dies) continue
    worker = null
    downUntil = minute + Math.round(chance.between(0, 120))
  }
  await worker?.stop()
  await desk.workUntil(later(weekBegins, minutesOfWeek))
  return ticks
}

/** When it is killed: half of the times when the working day begins or ends, and most alarms sound. */
function deadlyMinutes({ kills, step }: Week, chance: Random): ReadonlySet<number> {
  const minutes = new Set<number>()
  while (minutes.size < kills) {
    const busy = chance.pick([0, 1, 2, 3, 4]) * 1440 + chance.pick([450, 480, 870])
    const minute = chance.chance(0.5) ? busy : chance.between(0, minutesOfWeek - 1)
    minutes.add(Math.floor(minute / step) * step)
  }
  return minutes
}

/** Until everything that follows is done; what a killed process held is given to another after half a minute. */
async function settle({ db, now }: Context, worker: Killable): Promise<void> {
  for (let turn = 0; turn < 180; turn++) {
    await worker.live(now())
    const { rows } = await sql<{ left: number }>`
      select ((select count(*) from queue.outbox)
        + (select count(*) from pgboss.job where state in ('created', 'retry', 'active')))::int as left`.execute(
      db,
    )
    if (rows[0]?.left === 0) break
  }
  await worker.live(now())
  await worker.stop()
}

async function storiesOf({ db }: Context): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const rows = await db
    .selectFrom('cases.case_event')
    .select(['case_id', 'body'])
    .orderBy('case_id')
    .orderBy('version')
    .execute()
  const byCase = Map.groupBy(rows, ({ case_id }) => case_id)
  return new Map([...byCase].map(([id, own]) => [id, own.map(({ body }) => body as CaseEvent)]))
}
