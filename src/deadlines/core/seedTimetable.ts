import type { CaseClass, Complexity, Kind } from './classes.ts'
import { complexities, importances, kinds } from './classes.ts'
import type { Limit, Unit } from './limit.ts'
import type { Clock, TimetableRow } from './timetable.ts'

const unitOf = {
  d: 'working-days',
  w: 'working-hours',
  h: 'hours',
  c: 'calendar-days',
} as const satisfies Record<string, Unit>

/** `5d` five working days, `4w` four working hours, `24h` twenty-four hours, `5c` five calendar days; three parted by `/` are for low, medium and high importance. */
type Cell = Amount | `${Amount}/${Amount}/${Amount}`
type Amount = `${number}${keyof typeof unitOf}`

/** One cell for every complexity, or one each; no cell, no clock. */
type Cells = Cell | { readonly [complexity in Complexity]: Cell }

/** The limits as shipped: nothing in the guide fixes them, the ministry edits them as data. */
const table: { readonly [kind in Kind]: { readonly [clock in Clock]?: Cells } } = {
  complaint: {
    'first-response': { routine: '1d', complex: '1d', critical: '2w' },
    answer: { routine: '5d/3d/2d', complex: '20d/15d/10d', critical: '5d/5d/3d' },
    update: { routine: '5d', complex: '5d', critical: '1d' },
    objection: '10d',
  },
  tip: {
    'first-response': '1d',
    answer: { routine: '15d/15d/10d', complex: '30d/20d/15d', critical: '5d/3d/1d' },
    update: '10d',
  },
  media: {
    'first-response': '4w',
    answer: { routine: '3d/2d/1d', complex: '10d/5d/3d', critical: '1d' },
    update: '1d',
  },
  inquiry: {
    'first-response': '24h',
    answer: { routine: '24h', complex: '3d/3d/2d', critical: '1d' },
    update: '1d',
    objection: '5d',
  },
}

/** By the code of the partner; null is any other. The telecom bodies and the post are the demonstration's. */
const partnerAnswers: readonly (readonly [organisation: string | null, Amount])[] = [
  [null, '5d'],
  ['operator', '5c'],
  ['regulator', '5c'],
  ['post-corporation', '10c'],
]

/** The shipped timetable, one row for each class and clock (and partner), in force since before the first case. */
export const seedTimetable: readonly TimetableRow[] = kinds.flatMap((kind) =>
  complexities.flatMap((complexity) =>
    importances.flatMap((importance, at) => rowsOf({ kind, complexity, importance }, at)),
  ),
)

function rowsOf(of: CaseClass, at: number): TimetableRow[] {
  const cells = Object.entries(table[of.kind]) as [Clock, Cells][]
  const limits = cells.map(([clock, cell]) => ({
    ...limitOf(typeof cell === 'string' ? cell : cell[of.complexity], at),
    clock,
    organisation: null,
  }))
  const answer = limits.find(({ clock }) => clock === 'answer')
  const more = answer && [
    { ...answer, clock: 'review' as const },
    { ...noticeBefore(answer), clock: 'delay-notice' as const, organisation: null },
  ]
  const partners = partnerAnswers.map(([organisation, amount]) => {
    return { ...limitOf(amount, 0), clock: 'partner-answer' as const, organisation }
  })
  return [...limits, ...(more ?? []), ...partners].map((limit) => {
    return { ...of, ...limit, category: null, validFrom: '2020-01-01' }
  })
}

/** How long before its answer is due a case must be answered or its delay told. */
function noticeBefore(answer: Limit): Limit {
  const short = answer.unit.endsWith('hours') || answer.amount <= 2
  return short ? { amount: 4, unit: 'working-hours' } : { amount: 1, unit: 'working-days' }
}

function limitOf(cell: Cell, importance: number): Limit {
  const text = cell.split('/')[importance] ?? cell
  return { amount: Number.parseInt(text, 10), unit: unitOf[text.slice(-1) as keyof typeof unitOf] }
}
