import { setTimeout } from 'node:timers/promises'
import { fillCases } from '../../bench/fill/fill.ts'
import { liveYoung } from '../../bench/fill/templates.ts'
import { asker, expectStatus } from '../../bench/http.ts'
import { type Ministry, setUp } from '../../bench/installation.ts'
import { type Place, startSink } from '../../bench/place.ts'
import { type Running, startInsat } from '../../bench/processes.ts'
import { someReferences } from '../../bench/stages.ts'
import { changeCalendar } from '../../src/deadlines/store/change.ts'
import { type Recalculation, recalculations } from '../../src/deadlines/store/queries/recalculations.ts'
import { requestRecalculation } from '../../src/deadlines/store/recalculation.ts'
import type { Context } from '../../src/postgres/context.ts'
import { openSession, sessionCookie } from '../../src/staff/store/session.ts'
import { checkDates } from '../checkDates.ts'
import { openPages, type Waits } from '../deskPages.ts'
import { noticesLeft } from '../noticesLeft.ts'
import type { Figures, Soak } from '../soak.ts'

const sixHours = 6 * 60 * 60 * 1000

/** A holiday is declared with a hundred thousand cases open, whose dates all move by it. */
export const soak: Soak = {
  about: 'The dates of 100,000 open cases are counted anew in the background while the desk is at work.',
  aims: { seconds: 30, 'queue p95': 100, 'case p95': 100 },
  run: async (place, share, say) => {
    const { context, databaseUrl } = place.installation
    const ministry = await setUp(context)
    const templates = await liveYoung(context, ministry.staff)
    const count = Math.round(100_000 * share) - templates.length
    // One after the other, as cases come, so that what came together lies together in the database too.
    const shift = (place: number): number => Math.round(((place - count) / count) * sixHours)
    await fillCases(context, databaseUrl, templates, count, () => undefined, { share: 1, shift })
    say(`${count} cases are stored`)
    const sink = await startSink()
    try {
      const insat = await startInsat(place.dataDir, sink.url)
      return await measure(place, insat, ministry, share, say).finally(insat.stop)
    } finally {
      sink.stop()
    }
  },
}

async function measure(
  { installation: { context } }: Place,
  { url }: Running,
  ministry: Ministry,
  share: number,
  say: (line: string) => void,
): Promise<Figures> {
  const desk = await deskOf(context, url, ministry, say)
  const rest = (seconds: number) => setTimeout(seconds * 1000 * share)
  await desk(rest(10), 'while it gets warm')
  const before = await desk(rest(10), 'at rest')
  await declareHoliday(context, ministry)
  const finished = untilFinished(context, url, ministry)
  const during = await desk(finished, 'while dates are counted')
  const { row, seen } = await finished
  const announced = untilAnnounced(context)
  await desk(announced, 'while what follows is announced')
  await checkDates(context, row)
  say('all dates are right, and no case moved twice')
  const told = await noticesLeft(context)
  const then = await desk(rest(60), 'while customers are told')
  return {
    cases: row.done,
    seconds: secondsBetween(row.startedAt, row.finishedAt),
    moved: row.moved,
    'steps seen': seen,
    'queue p50': during.queue.p50,
    'queue p95': during.queue.p95,
    'case p95': during.file.p95,
    'queue p95 at rest': before.queue.p95,
    'announced after': await announced,
    'told a second': Math.round((told.notices - (await noticesLeft(context)).notices) / (60 * share)),
    'queue p95 then': then.queue.p95,
  }
}

type Desk = (until: Promise<unknown>, when: string) => Promise<{ queue: Waits; file: Waits }>

/** An officer's queue and cases, opened until something is done. */
async function deskOf(
  context: Context,
  url: string,
  { cookie }: Ministry,
  say: (line: string) => void,
): Promise<Desk> {
  const files = (await someReferences(context)).map((reference) => `/desk/cases/${reference}`)
  return async (until, when) => {
    const [queue, file] = await Promise.all([
      openPages(url, ['/desk/work?queue=department'], cookie, until),
      openPages(url, files, cookie, until),
    ])
    const { notices } = await noticesLeft(context)
    say(`${when}: queue p95 ${queue.p95} ms, case p95 ${file.p95} ms, ${notices} notices left`)
    return { queue, file }
  }
}

/** The next four days, so that at least two that were worked are among them. */
async function declareHoliday(context: Context, { administrator }: Ministry): Promise<void> {
  const today = Temporal.Instant.from(context.now()).toZonedDateTimeISO('Asia/Riyadh').toPlainDate()
  const [from, to] = [1, 4].map((days) => today.add({ days }).toString())
  const name = { ar: 'إجازة معلنة', en: 'Declared holiday' }
  const days = [{ from: from ?? '', to: to ?? '', name, hours: 'off' as const }]
  const changed = await changeCalendar(context, administrator, 'ministry', { type: 'add-days', days })
  if (!('done' in changed)) throw new Error(`The holiday was not taken: ${JSON.stringify(changed)}`)
  const wish = { organisation: 'ministry', reason: name.ar }
  const asked = await requestRecalculation(context, administrator, wish)
  if ('refused' in asked) throw new Error(asked.refused)
}

/** Looks on as the administrator does, by the page. Tells in how many steps the page showed it. */
async function untilFinished(
  context: Context,
  url: string,
  { administrator }: Ministry,
): Promise<{ row: Recalculation; seen: number }> {
  const ask = asker(url, 1)
  const cookie = `${sessionCookie}=${await openSession(context, administrator.id, 'soak')}`
  const steps = new Set<string>()
  for (;;) {
    const page = expectStatus(await ask('GET', '/desk/settings/time', { cookie }), 200)
    const shown = /<progress[^>]*>/.exec(page)?.[0]
    if (shown) steps.add(shown)
    const [row] = await recalculations(context.db, 1)
    if (row?.finishedAt) return { row, seen: steps.size }
    await setTimeout(500)
  }
}

/** Seconds until nothing is left of what was announced. */
async function untilAnnounced(context: Context): Promise<number> {
  const start = performance.now()
  while ((await noticesLeft(context)).announced > 0) await setTimeout(200)
  return Number(((performance.now() - start) / 1000).toFixed(1))
}

function secondsBetween(from: string | null, to: string | null): number {
  const span = Temporal.Instant.from(from ?? '').until(Temporal.Instant.from(to ?? ''))
  return Number(span.total('seconds').toFixed(1))
}
