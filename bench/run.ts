import { progress } from '../src/app/cli/progress.ts'
import { fillCases } from './fill/fill.ts'
import { liveTemplates } from './fill/templates.ts'
import { captureLife } from './floor/capture.ts'
import { setUp } from './installation.ts'
import { commit, describeMachine, family, load, memory } from './machine.ts'
import { openPlace, type Place, startSink } from './place.ts'
import { type Client, startClient, startInsat } from './processes.ts'
import { describe, keep, type Result } from './report.ts'
import { type Bench, measureAll } from './stages.ts'

export type BenchOptions = {
  readonly fill: number
  readonly seconds: number
  /** Whether the result is written into `bench/results`. */
  readonly keep: boolean
}

/** Fills a fresh installation, measures it, prints what was found and keeps it. */
export async function runBench(options: BenchOptions): Promise<Result> {
  const place = await openPlace()
  const client = startClient()
  try {
    const machine = describeMachine(place.postgres.version)
    const { bench, close } = await prepare(place, client, options)
    const idleMegabytes = Math.round(
      [bench.insat, ...family(place.postgres.pid)].reduce((sum, pid) => sum + memory(pid), 0),
    )
    const { lines, notes } = await measureAll(bench).finally(close)
    const date = new Date().toISOString()
    const { fill: filled, seconds } = options
    const about = { date, commit: commit(), machine, filled, seconds, loadAtEnd: load(), idleMegabytes }
    const result = { ...about, lines, notes }
    console.log(describe(result))
    if (options.keep) keep(result)
    return result
  } finally {
    await client.stop()
    await place.close()
  }
}

async function prepare(
  place: Place,
  client: Client,
  options: BenchOptions,
): Promise<{ bench: Bench; close: () => Promise<void> }> {
  const { context, databaseUrl } = place.installation
  const ministry = await setUp(context)
  const templates = await liveTemplates(context, ministry.staff)
  const shown = progress('cases stored')
  await fillCases(context, databaseUrl, templates, options.fill, shown.add)
  shown.end()
  const statements = await captureLife(context, ministry.staff)
  const sink = await startSink()
  const insat = await startInsat(place.dataDir, sink.url)
  const bench = {
    ...{ context, databaseUrl, client, statements, ministry },
    ...{ seconds: options.seconds, url: insat.url, insat: insat.pid, postgres: place.postgres.pid },
  }
  return { bench, close: () => insat.stop().finally(sink.stop) }
}
