import { queuesFor } from '../../cases/core/queues.ts'
import { countMine } from '../../cases/store/queries/countMine.ts'
import { countQueues } from '../../cases/store/queries/countQueues.ts'
import { endOfDay } from '../../deadlines/core/endOfDay.ts'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Figure } from '../../reports/core/indicators.ts'
import { lastDays } from '../../reports/core/periods.ts'
import { type Population, populationOf } from '../../reports/core/population.ts'
import { recentFigures } from '../../reports/store/queries/recentFigures.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { departments } from '../../staff/store/queries/departments.ts'
import { type Tile, tilesOf } from './tiles.ts'

/** The lengths of time, in days, that figures are shown for. */
export type Days = 30 | 90
/** A figure beside the same of as many days before. */
export type Compared = Figure & { readonly days: Days; readonly before: number | null }

/** What waits for that officer today. */
export async function readToday(context: Context, officer: Officer): Promise<readonly Tile[]> {
  const queues = queuesFor(officer)
  const { zone } = (await readClocks(context.db)).calendar
  const [counts, mine] = await Promise.all([
    countQueues(context, officer, queues),
    countMine(context, officer, endOfDay(zone, context.now())),
  ])
  return tilesOf(queues, counts, mine)
}

/** The indicators of guide 5.3 that the officer may read, each for 30 and 90 days; nothing where none are theirs. */
export async function readFigures(context: Context, officer: Officer, language: Language) {
  const population = populationOf(officer)
  if (population.length === 0) return null
  const [month, quarter, names] = await Promise.all([
    compared(context, population, 30),
    compared(context, population, 90),
    namesOf(context, population, language),
  ])
  const figures = month.flatMap((figure) => {
    const longer = quarter.find(({ code }) => code === figure.code)
    return longer ? [[figure, longer] as const] : []
  })
  return { figures, departments: names }
}

async function compared(context: Context, population: Population, days: Days): Promise<readonly Compared[]> {
  const { zone } = (await readClocks(context.db)).calendar
  const { present, before } = lastDays(zone, context.now(), days)
  const [now, then] = await Promise.all([
    recentFigures(context, { ...present, population }),
    recentFigures(context, { ...before, population }),
  ])
  return now.map((figure) => {
    const earlier = then.find(({ code }) => code === figure.code)
    return { ...figure, days, before: earlier?.share ?? null }
  })
}

async function namesOf({ db }: Context, population: Population, language: Language) {
  if (population === 'everybody') return null
  const known = await departments(db)
  return known.filter(({ code }) => population.includes(code)).map(({ name }) => name[language])
}
