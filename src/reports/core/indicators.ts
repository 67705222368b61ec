/** Which edition of the definitions below a figure was made by (guide 5.3: indicators are approved by the ministry). */
export const edition = 1

/**
 * The indicators of guide 5.3, in its order. Each is a share of one: `counts` is what is counted, `by` the moment that
 * puts it into a period. What numerator and denominator are, and what is left out, is said by `reports/words`.
 */
export const indicators = [
  { code: 'first-contact', guide: 'G5.3a', counts: 'cases', by: 'answered', fewest: 1, intake: true },
  { code: 'acceptance', guide: 'G5.3b', counts: 'cases', by: 'registered', fewest: 1, intake: true },
  { code: 'within-limit', guide: 'G5.3c', counts: 'rounds', by: 'answered', fewest: 1, intake: false },
  { code: 'accuracy', guide: 'G5.3d', counts: 'cases', by: 'registered', fewest: 1, intake: false },
  { code: 'satisfaction', guide: 'G5.3e', counts: 'answers', by: 'closed', fewest: 10, intake: false },
  { code: 'clarity', guide: 'G5.3e', counts: 'answers', by: 'closed', fewest: 10, intake: false },
] as const satisfies readonly Definition[]
export type IndicatorCode = (typeof indicators)[number]['code']

export type Definition = {
  readonly code: string
  /** The row of the guide that asks for it. */
  readonly guide: string
  readonly counts: 'cases' | 'rounds' | 'answers'
  readonly by: 'answered' | 'registered' | 'closed'
  /** With a smaller denominator the share is not told: it would be chance, and point at single people. */
  readonly fewest: number
  /** Decided before a case has a department: no department's own figure. */
  readonly intake: boolean
}

/** What the records of one period hold, counted. Every one is of that period and of those whose figures they are. */
export type Counts = {
  /** Cases that got their first answer. */
  readonly firstAnswers: number
  /** Of these: closed at the first contact, neither reopened nor brought again within seven days. */
  readonly firstContact: number
  /** Of these: closed at the first contact and yet reopened or brought again. */
  readonly firstContactUndone: number
  /** Of these: in need of a third party, which no first contact can settle. */
  readonly thirdParty: number
  readonly accepted: number
  readonly declined: number
  /** Neither yet, and open. */
  readonly undecided: number
  /** Rounds answered. */
  readonly answered: number
  /** Of these: by the moment that was due in the end, and by the one first promised. */
  readonly answeredInTime: number
  readonly answeredAsPromised: number
  /** Rounds without an answer although it had been due by the end of the period. */
  readonly overdue: number
  /** Cases handed to a department at least once. */
  readonly assigned: number
  /** Of these: given back at least once as misdirected. */
  readonly misdirected: number
  /** Closed rounds whose customer was asked, and who answered. */
  readonly invited: number
  readonly answers: number
  /** Of the answers: 4 or 5 of 5, and the mean (nothing without answers). */
  readonly satisfied: number
  readonly satisfaction: number | null
  readonly clear: number
  readonly clarity: number | null
}

/** Counts that stand beside a figure so that it can be judged. */
export type Beside =
  | 'net'
  | 'undone'
  | 'undecided'
  | 'promised'
  | 'overdue'
  | 'misdirected'
  | 'responseRate'
  | 'mean'

export type Figure = Definition & {
  readonly code: IndicatorCode
  readonly denominator: number
  /** Nothing where the denominator is too small to tell a share. */
  readonly numerator: number | null
  readonly share: number | null
  /** 95 % confidence by Wilson, for answers that stand for everybody's; nothing elsewhere. */
  readonly interval: readonly [low: number, high: number] | null
  readonly beside: Readonly<Partial<Record<Beside, number>>>
}

/** The figures of a period from its counts, in the guide's order. */
export function figures(counts: Counts): readonly Figure[] {
  return indicators.map((definition) => {
    const { numerator, denominator, beside } = parts[definition.code](counts)
    if (denominator < definition.fewest)
      return { ...definition, denominator, numerator: null, share: null, interval: null, beside: {} }
    const interval = definition.counts === 'answers' ? wilson(numerator, denominator) : null
    return { ...definition, denominator, numerator, share: numerator / denominator, interval, beside }
  })
}

type Parts = {
  readonly numerator: number
  readonly denominator: number
  readonly beside: Figure['beside']
}

const parts: Record<IndicatorCode, (counts: Counts) => Parts> = {
  'first-contact': ({ firstAnswers, firstContact, firstContactUndone, thirdParty }) => ({
    numerator: firstContact,
    denominator: firstAnswers,
    beside: { net: ratio(firstContact, firstAnswers - thirdParty), undone: firstContactUndone },
  }),
  acceptance: ({ accepted, declined, undecided }) => ({
    numerator: accepted,
    denominator: accepted + declined,
    beside: { undecided },
  }),
  // What is still unanswered past its moment counts as missed: else leaving old cases alone would lift the figure.
  'within-limit': ({ answered, answeredInTime, answeredAsPromised, overdue }) => ({
    numerator: answeredInTime,
    denominator: answered + overdue,
    beside: { promised: ratio(answeredAsPromised, answered + overdue), overdue },
  }),
  accuracy: ({ assigned, misdirected }) => ({
    numerator: assigned - misdirected,
    denominator: assigned,
    beside: { misdirected },
  }),
  satisfaction: ({ invited, answers, satisfied, satisfaction }) => ({
    numerator: satisfied,
    denominator: answers,
    beside: { responseRate: ratio(answers, invited), mean: satisfaction ?? 0 },
  }),
  clarity: ({ invited, answers, clear, clarity }) => ({
    numerator: clear,
    denominator: answers,
    beside: { responseRate: ratio(answers, invited), mean: clarity ?? 0 },
  }),
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

const z = 1.959964

/** The 95 % score interval of a proportion (E. B. Wilson 1927), which stays within 0 and 1 and holds for small samples. */
export function wilson(hits: number, n: number): readonly [low: number, high: number] {
  const share = hits / n
  const middle = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const whole = 1 + (z * z) / n
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)]
}
