import { beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Figure, IndicatorCode } from '../core/indicators.ts'
import { type IndicatorQuery, indicatorFigures } from './queries/indicators.ts'

const context = await testContext()
const at = (text: string) => instant(`2026-${text.length === 5 ? `${text}T00:00` : text}:00Z`)
const february = { from: at('02-01'), to: at('03-01') }

type Row = {
  readonly round?: number
  /** Kind, category and customer matter to those that come back; the rest is as most cases are. */
  readonly kind?: string
  readonly category?: string
  readonly customer?: number
  readonly opened: string
  readonly due: string
  readonly firstDue?: string
  readonly answered?: string
  readonly closed?: string
  readonly waiting?: string
  readonly accepted?: boolean | null
  readonly department?: string | null
  readonly misdirected?: number
  readonly procedure?: string
  readonly firstContact?: boolean
  readonly confirmation?: 'no'
}

const id = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`
const solvedOnThePhone = { firstContact: true, department: null, procedure: 'first-contact' }

/** Each row is a case and round of one sort; what it counts for is written beside the expectations below. */
const rows: readonly (readonly [caseNumber: number, Row])[] = [
  // Solved on the phone for good; reopened; brought again within seven days (by 4); after them (by 6); on another subject (by 8).
  [
    1,
    {
      opened: '02-02T09:00',
      due: '02-05',
      answered: '02-02T09:05',
      closed: '02-02T09:05',
      ...solvedOnThePhone,
    },
  ],
  [
    2,
    {
      customer: 2,
      confirmation: 'no',
      opened: '02-03T09:00',
      due: '02-06',
      answered: '02-03T09:05',
      closed: '02-03T09:05',
      ...solvedOnThePhone,
    },
  ],
  [2, { round: 2, opened: '02-10', due: '02-15', answered: '02-14' }],
  [
    3,
    {
      customer: 3,
      opened: '02-03',
      due: '02-06',
      answered: '02-03T09:05',
      closed: '02-03T09:05',
      ...solvedOnThePhone,
    },
  ],
  [4, { customer: 3, opened: '02-08', due: '02-12' }],
  [
    5,
    {
      customer: 5,
      opened: '02-05',
      due: '02-09',
      answered: '02-05T09:05',
      closed: '02-05T09:05',
      ...solvedOnThePhone,
    },
  ],
  [6, { customer: 5, opened: '02-20', due: '02-22', firstDue: '02-21', answered: '02-21T12:00' }],
  [
    7,
    {
      customer: 7,
      opened: '02-05',
      due: '02-09',
      answered: '02-05T09:05',
      closed: '02-05T09:05',
      ...solvedOnThePhone,
    },
  ],
  [
    8,
    {
      customer: 7,
      category: 'post',
      opened: '02-06',
      due: '02-08',
      answered: '02-09',
      misdirected: 1,
      department: 'post',
    },
  ],
  [9, { opened: '02-07', due: '02-12', answered: '02-11', procedure: 'third-party' }],
  // Declined; withdrawn before anybody decided, late as it was; not decided yet.
  [10, { opened: '02-09', due: '02-12', closed: '02-10', accepted: false, department: null }],
  [11, { opened: '02-09', due: '02-10', closed: '02-12', accepted: null, department: null }],
  [12, { opened: '02-25', due: '03-04', accepted: null, department: null }],
  // Registered before the period: answered late in it; never answered; answered before it.
  [13, { opened: '01-20', due: '01-25', answered: '02-03' }],
  [14, { opened: '01-20', due: '01-25' }],
  [15, { opened: '01-05', due: '01-10', answered: '01-09' }],
  // Unanswered at its end, and answered, asked about in time, asked about too late, withdrawn after it.
  [16, { opened: '02-10', due: '02-20', answered: '03-05' }],
  [17, { opened: '02-10', due: '02-15', waiting: '02-12' }],
  [18, { opened: '02-10', due: '02-16', waiting: '02-18' }],
  [19, { opened: '02-05', due: '02-10', closed: '03-03', department: null, misdirected: 1 }],
  [20, { kind: 'inquiry', opened: '02-11', due: '02-13', answered: '02-12', department: 'post' }],
  [21, { opened: '03-02', due: '03-20', accepted: null, department: null }],
  // From the customer of 2, which was reopened, too: undone is undone once.
  [23, { customer: 2, opened: '02-05', due: '02-09', answered: '02-08' }],
  // Before 5, from the same customer.
  [22, { customer: 5, opened: '01-30', due: '02-03', answered: '01-31' }],
]

type Judged = readonly [solved: number, clear: number] | null

/** Closed rounds whose customers were asked: how they judged solution and clarity, or that they did not answer. */
const surveys: readonly Judged[] = [
  ...([
    [5, 5],
    [5, 4],
    [4, 3],
    [4, 3],
    [4, 3],
    [3, 3],
    [2, 2],
    [1, 1],
    [5, 5],
    [4, 4],
  ] as const),
  null,
  null,
]

beforeAll(async () => {
  for (const [n, row] of rows) await store(n, row)
  const closed = { opened: '01-02', due: '01-09', answered: '01-08', closed: '02-10' }
  for (const [i, judged] of surveys.entries()) {
    await store(100 + i, closed)
    await survey(100 + i, 1, judged)
  }
  // The first of them appealed, and was asked once more.
  await store(100, { ...closed, round: 2, closed: '03-02' })
  await survey(100, 2, [1, 1])
  context.setNow(at('03-12'))
})

async function store(n: number, row: Row): Promise<void> {
  const { round = 1, kind = 'complaint', category = 'phone', department = 'telecom' } = row
  const common = { kind, category, department, complexity: 'routine', importance: 'medium' } as const
  const said = { ...common, channel: 'phone', language: 'ar', registered_at: at(row.opened) } as const
  await context.db
    .insertInto('cases.fact_round')
    .values({
      ...said,
      case_id: id(n),
      round,
      opened_at: at(row.opened),
      accepted: row.accepted === undefined ? true : row.accepted,
      first_due_at: at(row.firstDue ?? row.due),
      due_at: at(row.due),
      answered_at: row.answered ? at(row.answered) : null,
      at_first_contact: row.firstContact ?? false,
      misdirected: row.misdirected ?? 0,
      closed_at: row.closed ? at(row.closed) : null,
      procedure: row.procedure ?? 'treatment',
      customer_id: row.customer === undefined ? null : id(900 + row.customer),
      confirmation: row.confirmation ?? null,
      waiting_since: row.waiting ? at(row.waiting) : null,
    })
    .execute()
}

async function survey(n: number, round: number, judged: Judged): Promise<void> {
  const invitation = id(round * 1_000 + n)
  await context.db
    .insertInto('surveys.invitation')
    .values({
      id: invitation,
      case_id: id(n),
      round,
      digest: Buffer.from(invitation),
      language: 'ar',
      channel: 'sms',
      invited_at: at('02-10'),
      expires_at: at('03-10'),
    })
    .execute()
  if (!judged) return
  const [solved, clear] = judged
  await context.db
    .insertInto('surveys.answer')
    .values({ invitation_id: invitation, solved, clear, answered_at: at('03-05') })
    .execute()
}

async function ask(query: Partial<IndicatorQuery> = {}): Promise<ReadonlyMap<IndicatorCode, Figure>> {
  const found = await indicatorFigures(context, { ...february, population: 'everybody', ...query })
  return new Map(found.map((figure) => [figure.code, figure]))
}

describe('the indicators of a month, counted by hand', () => {
  test('first contact: 1, 5 and 7 of the eleven first answers; 2 and 3 came back, and 9 needed a third party', async () => {
    const figure = (await ask()).get('first-contact')
    expect(figure).toMatchObject({ numerator: 3, denominator: 11 })
    expect(figure?.beside).toEqual({ net: 3 / 10, undone: 2 })
  })
  test('acceptance: 15 against 10 alone; 12 is not decided, and 11 was withdrawn before it was', async () => {
    const figure = (await ask()).get('acceptance')
    expect(figure).toMatchObject({ numerator: 15, denominator: 16, beside: { undecided: 1 } })
  })
  test('within the limit: 10 of 12 answers, and 4, 14, 16, 18 and 19 still unanswered past their moment', async () => {
    const figure = (await ask()).get('within-limit')
    expect(figure).toMatchObject({ numerator: 10, denominator: 17 })
    expect(figure?.beside).toEqual({ promised: 9 / 17, overdue: 5 })
  })
  test('accuracy at first assignment: 8 and 19 were misdirected of ten', async () => {
    const figure = (await ask()).get('accuracy')
    expect(figure).toMatchObject({ numerator: 8, denominator: 10, beside: { misdirected: 2 } })
  })
  test('satisfaction and clarity: by the month of closing, fours and fives of ten answers to twelve invitations', async () => {
    const found = await ask()
    expect(found.get('satisfaction')).toMatchObject({ numerator: 7, denominator: 10, beside: { mean: 3.7 } })
    expect(found.get('clarity')).toMatchObject({ numerator: 4, denominator: 10, beside: { mean: 3.3 } })
    expect(found.get('clarity')?.beside.responseRate).toBeCloseTo(10 / 12)
  })
})

describe('other questions', () => {
  test('a kind alone leaves the others out everywhere', async () => {
    const found = await ask({ kind: 'inquiry' })
    expect(found.get('within-limit')).toMatchObject({ numerator: 1, denominator: 1, beside: { overdue: 0 } })
    expect(found.get('first-contact')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(found.get('acceptance')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(found.get('satisfaction')).toMatchObject({ numerator: null, share: null, denominator: 0 })
  })
  test('a department sees its own work, and nobody else none at all', async () => {
    const post = await ask({ population: ['post'] })
    expect(post.get('within-limit')).toMatchObject({ numerator: 1, denominator: 2 })
    expect(post.get('accuracy')).toMatchObject({ numerator: 1, denominator: 2 })
    // What intake decides is no department's own.
    expect([...post.keys()]).toEqual(['within-limit', 'accuracy', 'satisfaction', 'clarity'])
    const nobody = await ask({ population: [] })
    expect([...nobody.values()].map(({ denominator, share }) => [denominator, share])).toEqual(
      Array.from({ length: 4 }, () => [0, null]),
    )
  })
  test('too few answers are counted and not told', async () => {
    const found = await ask({ from: at('03-01'), to: at('03-10') })
    expect(found.get('satisfaction')).toMatchObject({
      denominator: 1,
      numerator: null,
      share: null,
      beside: {},
    })
  })
  test('a period that is not over ends now: 4, 12, 14 and 18 wait, 16 was late, 19 was withdrawn', async () => {
    const found = await ask({ from: at('03-01'), to: at('04-01') })
    expect(found.get('within-limit')).toMatchObject({ numerator: 0, denominator: 5, beside: { overdue: 4 } })
  })
})
