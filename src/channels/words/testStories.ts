import type { CaseEvent } from '../../cases/core/events.ts'
import {
  answering,
  at,
  classifying,
  customer,
  eventsOf,
  no,
  otherId,
  otherReference,
  people,
  registering,
  road,
  type Step,
  system,
  text,
  visitor,
  yes,
} from '../../cases/core/testing.ts'
import { kinds } from '../../deadlines/core/classes.ts'

const { huda, salem, maha, follow, nawal, chief } = people
const again: readonly Step[] = [
  [customer, no, at(1)],
  [maha, { type: 'take' }, at(1)],
]
const failedCall = { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null } as const
const present = { ...answering, present: true } as const
const secondNo: readonly Step[] = [
  [maha, answering, at(1)],
  [customer, no, at(2)],
]

/** Lives that between them have every notice in each of its forms. */
const lives: Readonly<Record<string, readonly Step[]>> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, [[visitor, { ...registering, kind }]] as Step[]])),
  declined: [road[0] as Step, [huda, { type: 'decline', reason: 'outside', text }]],
  late: [road[0] as Step, [huda, { ...classifying, complexity: 'complex', text }]],
  asked: [
    ...road.slice(0, 4),
    [salem, { type: 'ask-customer', text }],
    [customer, { type: 'add-information', channel: 'website', text, files: [] }],
  ],
  confirmed: [...road, [customer, yes]],
  updated: [...road.slice(0, 4), [salem, { type: 'update-customer', text }]],
  delayed: [...road.slice(0, 4), [salem, { type: 'delay', text, until: '2026-11-10' }]],
  moved: [
    ...road.slice(0, 4),
    [system, { type: 'recalculate', recalculation: text.id, newEdition: false }, at(1)],
  ],
  retimed: [
    ...road.slice(0, 4),
    [system, { type: 'recalculate', recalculation: text.id, newEdition: true }, at(1)],
  ],
  silent: [...road, [system, { type: 'keep-time' }, at(60)]],
  unsolved: [...road.slice(0, 4), [salem, { ...answering, solved: false }]],
  again: [...road, ...again, [maha, answering, at(2)], [customer, yes, at(3)]],
  unsolvedAgain: [...road, ...again, [maha, { ...answering, solved: false }, at(2)]],
  firstContact: [
    [huda, registering],
    [huda, classifying],
    [huda, present],
  ],
  tip: [[visitor, { ...registering, kind: 'tip' }], ...road.slice(1)],
  unreachable: [
    ...road,
    [salem, failedCall],
    [salem, failedCall, at(1)],
    [salem, failedCall, at(2, 4)],
    [follow, { type: 'close', ground: 'unreachable', text }, at(2, 5)],
  ],
  lastRound: [
    ...road,
    ...again,
    ...secondNo,
    [chief, { type: 'close', ground: 'unsatisfied-after-last-round', text }, at(3)],
  ],
  withPartner: [
    ...road.slice(0, 2),
    [huda, { type: 'refer-to-partner', partner: 'operator', way: 'answer', text: null }],
    [nawal, { type: 'extend-referral', partner: null, text, until: '2026-11-19' }],
    [nawal, { type: 'answer-referral', partner: null, to: 'customer', solved: true, text, files: [] }, at(1)],
  ],
  directed: [...road.slice(0, 2), [huda, { type: 'direct', body: 'municipality', text }]],
  withdrawn: [road[0] as Step, [customer, { type: 'withdraw', channel: 'website', text: null }]],
}

/** A case merged into another, to the end of both; the last two happen with the other. */
const merged = eventsOf([
  ...road.slice(0, 2),
  [huda, { type: 'merge', into: otherReference }],
  [huda, { type: 'unmerge', text }, at(1)],
  [huda, { type: 'merge', into: otherReference }, at(2)],
  [customer, { type: 'add-information', channel: 'website', text, files: [] }, at(3)],
])
const answered = eventsOf([...road, [customer, yes, at(4)]])
/** The events of each life, and of one that was merged into another. */
export const stories: Readonly<Record<string, readonly CaseEvent[]>> = {
  ...Object.fromEntries(Object.entries(lives).map(([life, steps]) => [life, eventsOf(steps)])),
  together: [
    ...merged,
    { type: 'AnsweredTogether', at: at(4), by: { type: 'system' }, other: otherId, text, solved: true },
    ...answered.slice(-1),
  ],
}
