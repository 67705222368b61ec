import { setImmediate } from 'node:timers/promises'
import { beginRecalculation, countRecalculation, endRecalculation } from '../../deadlines/store/handle.ts'
import { type Context, inTransaction } from '../../postgres/context.ts'
import type { CommandOf } from '../core/commands.ts'
import { type Facts, nothingNamed } from '../core/facts.ts'
import { apart, type Failure, throwFailures } from '../store/failures.ts'
import { type Decided, decideMany, handleAlone, writeMany } from '../store/handleMany.ts'
import { countOpenCases, openCases } from '../store/queries/openCases.ts'
import { readRules } from '../store/queries/rules.ts'

/** Written at once: fewer take the database longer for each. */
const batch = 200
/** Decided at once; then whoever opens a page of the same process has a turn. */
const breath = 20
const system = { type: 'system' } as const

/** The job: one recalculation that an administrator asked for; without an organisation the timetable changed, not a calendar. */
export type RecalculationJob = { readonly id: string; readonly organisation: string | null }

/**
 * Counts the due moments and alarms of every open case anew, many at once, and writes down how far it has come. A case
 * whose moments moved has it in its record; run again after a kill it moves nothing twice. Of a case whose moments
 * stay only the next alarm is set, since the ladder may have changed. Throws at the end, once, where cases failed: the
 * others are done, and those are tried again.
 */
export async function recalculate(
  context: Context,
  { id, organisation }: RecalculationJob,
  signal?: AbortSignal,
): Promise<void> {
  const command = { type: 'recalculate', recalculation: id, newEdition: organisation === null } as const
  // Not those kept for some seconds: the change that this is about may be younger.
  const rules = await inTransaction(context, readRules)
  const facts = { ...rules, ...nothingNamed }
  await beginRecalculation(context, id, await countOpenCases(context.db))
  const failures: Failure[] = []
  const parts = decideParts(context, command, facts, signal)
  // The next part is decided while the database writes one; two that write at once would leave the desk no core.
  for (let next = parts.next(); ; ) {
    const { value: part, done } = await next
    if (done) break
    next = parts.next()
    // Waited for above; should the writing fail first, its own failure is the one to tell.
    next.catch(() => undefined)
    failures.push(...part.decided.failures, ...(await writePart(context, part, command)))
  }
  if (signal?.aborted) throw new Error('Stopped in the middle: it is begun again')
  throwFailures(failures)
  await endRecalculation(context, id)
}

type Part = { readonly decided: Decided; readonly count: number }

/** All open cases in turn, decided as they are asked for; none more once it is stopped. */
async function* decideParts(
  context: Context,
  command: CommandOf<'recalculate'>,
  facts: Facts,
  signal: AbortSignal | undefined,
): AsyncGenerator<Part> {
  for (let last: string | null = null; ; ) {
    const cases = await openCases(context.db, last, batch)
    if (cases.length === 0) return
    const decided: Decided[] = []
    for (let from = 0; from < cases.length; from += breath) {
      decided.push(decideMany(context, system, cases.slice(from, from + breath), command, facts))
      await setImmediate()
    }
    yield { decided: together(decided), count: cases.length }
    if (signal?.aborted) return
    last = cases.at(-1)?.state.id ?? null
  }
}

function together(decided: readonly Decided[]): Decided {
  return {
    acts: decided.flatMap(({ acts }) => acts),
    unchanged: decided.flatMap(({ unchanged }) => unchanged),
    failures: decided.flatMap(({ failures }) => failures),
  }
}

/** What is written and how far that brings it are kept as one; cases that were overtaken follow one by one. Returns which of these failed. */
async function writePart(
  context: Context,
  { decided, count }: Part,
  command: CommandOf<'recalculate'>,
): Promise<readonly Failure[]> {
  const id = command.recalculation
  // Nobody is told that something was announced: the drain takes a thousand at once each second, not these few.
  const overtaken = await context.db.transaction().execute(async (db) => {
    const written = await writeMany({ db }, decided)
    await countRecalculation(db, id, { done: count, moved: written.changed })
    return written.overtaken
  })
  const failures: Failure[] = []
  for (const caseId of overtaken) {
    const alone = () =>
      inTransaction(context, async (db) => {
        const moved = await handleAlone({ ...context, db }, system, caseId, command)
        if (moved) await countRecalculation(db, id, { done: 0, moved: 1 })
      })
    await apart(context.db, caseId, failures, alone)
  }
  return failures
}
