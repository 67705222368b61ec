import type { Alert, LadderRow, Rung } from './ladder.ts'
import type { Clock, RungReader } from './terms.ts'

const rungs: readonly (Rung | Alert)[] = [
  ...answerLadder('answer'),
  ...answerLadder('review'),
  due('first-response', 'head'),
  due('update', 'owner'),
  after('update', 2, 'head'),
  { clock: 'partner-answer', when: 'before', amount: 1, unit: 'working-days', to: 'partner', anyHour: false },
  due('partner-answer', 'partner'),
  due('partner-answer', 'owner'),
  after('partner-answer', 2, 'partner'),
  after('partner-answer', 2, 'head'),
  after('partner-answer', 5, 'follow-up'),
  { when: 'urgent', to: 'head' },
  { when: 'urgent', to: 'follow-up' },
]

/** The escalation ladder as shipped, in force since before the first case; the ministry edits it as data. */
export const seedLadder: readonly LadderRow[] = rungs.map((rung) => ({ ...rung, validFrom: '2020-01-01' }))

function answerLadder(clock: Clock): Rung[] {
  return [
    { clock, when: 'before', amount: 1, unit: 'working-days', to: 'owner', anyHour: false },
    due(clock, 'owner'),
    after(clock, 1, 'head'),
    after(clock, 2, 'follow-up'),
    after(clock, 5, 'management'),
  ]
}

function due(clock: Clock, to: RungReader): Rung {
  return { clock, when: 'at', amount: 0, unit: 'working-days', to, anyHour: false }
}

function after(clock: Clock, amount: number, to: RungReader): Rung {
  return { clock, when: 'after', amount, unit: 'working-days', to, anyHour: false }
}
