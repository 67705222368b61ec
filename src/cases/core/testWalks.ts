import type { Kind } from '../../deadlines/core/classes.ts'
import type { Actor } from '../../staff/core/actor.ts'
import { type Case, nothing, type State } from './case.ts'
import type { Command, CommandType } from './commands.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { openKinds } from './terms.ts'
import {
  answering,
  at,
  caseId,
  classifying,
  customer,
  decideStep,
  no,
  otherReference,
  people,
  publishing,
  registering,
  system,
  text,
  visitor,
  yes,
} from './testing.ts'

/** Long random walks through a case's life, for tests and soaks: anybody tries anything, and most of it is refused. */
const walkers: readonly Actor[] = [...Object.values(people), customer, system, visitor]

const partners = ['operator', 'post-corporation'] as const
const walked: readonly Command[] = [
  registering,
  { type: 'accept' },
  { type: 'decline', reason: 'outside', text },
  classifying,
  { ...classifying, complexity: 'complex', text },
  { ...classifying, named: [people.maha.id] },
  ...(['partner', 'both', 'nobody'] as const).map((jurisdiction) => ({ ...classifying, jurisdiction })),
  ...openKinds.map((kind) => ({ type: 'change-kind', kind, text }) as const),
  { type: 'take' },
  ...[people.salem, people.maha, people.follow].map(({ id }) => ({ type: 'assign', officer: id }) as const),
  { type: 'refer', department: 'telecom', text: null },
  { type: 'refer', department: 'post', text },
  { type: 'return', text },
  ...partners.flatMap((partner): Command[] => [
    { type: 'refer-to-partner', partner, way: 'answer', text: null },
    { type: 'refer-to-partner', partner, way: 'opinion', text },
    { type: 'recall-referral', partner, text },
  ]),
  { type: 'write-to-partner', partner: null, text, files: [] },
  { type: 'acknowledge-referral', partner: null },
  { type: 'write-to-ministry', partner: null, text, files: [] },
  { type: 'extend-referral', partner: null, text, until: '2026-12-20' },
  { type: 'pass-referral', partner: null, officer: people.badr.id },
  { type: 'return-referral', partner: null, text },
  { type: 'answer-referral', partner: null, to: 'ministry', solved: true, text, files: [] },
  { type: 'answer-referral', partner: null, to: 'customer', solved: false, text, files: [] },
  { type: 'direct', body: 'municipality', text },
  { type: 'record-outside', body: 'municipality', number: '77', text: null },
  { type: 'add-task', department: 'post', until: '2026-12-20', text },
  { type: 'finish-task', task: text.id, text, files: [] },
  { type: 'cancel-task', task: text.id },
  publishing,
  { type: 'propose', text },
  { type: 'note', text, files: [] },
  { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
  { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null },
  { type: 'ask-customer', text },
  { type: 'add-information', channel: 'website', text, files: [] },
  answering,
  { ...answering, solved: false },
  { ...answering, present: true },
  yes,
  no,
  { type: 'keep-time' },
  { type: 'update-customer', text },
  { type: 'delay', text, until: '2026-12-10' },
  { type: 'acknowledge' },
  { type: 'recalculate', recalculation: caseId, newEdition: true },
  { type: 'link', other: otherReference, relation: 'related' },
  { type: 'unlink', other: otherReference },
  { type: 'appeal', channel: 'website', text },
  { type: 'withdraw', channel: 'website', text: null },
  { type: 'close', ground: 'unreachable', text },
  { type: 'close', ground: 'unsatisfied-after-last-round', text },
  { type: 'erase', texts: [text.id], reason: 'request' },
]

/** One step that was taken: from where, by what, to where, and the events that it made. */
export type Stride = {
  readonly before: State
  readonly command: CommandType
  readonly events: readonly CaseEvent[]
  readonly after: Case
}

/** Short roads to places that chance alone seldom finds, each tried as a whole: giving up, and the last word. */
const roads: readonly (readonly (readonly [Actor, Command, number])[])[] = [
  [
    ...[0, 3, 24].map((later) => {
      const attempt = { channel: 'phone', outcome: 'no-answer', text: null } as const
      return [people.chief, { type: 'record-contact', ...attempt }, later] as const
    }),
    [people.chief, { type: 'close', ground: 'unreachable', text }, 0],
    [people.follow, { type: 'close', ground: 'unreachable', text }, 0],
  ],
  [
    [customer, no, 0],
    [people.chief, { type: 'close', ground: 'unsatisfied-after-last-round', text }, 0],
  ],
  [
    [people.huda, classifying, 0],
    [people.huda, { type: 'refer', department: 'telecom', text: null }, 0],
    [people.salem, answering, 0],
    [customer, no, 0],
    [people.maha, { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null }, 0],
    [people.maha, answering, 0],
  ],
  [
    [people.ghada, classifying, 0],
    [people.ghada, publishing, 0],
    [people.ghada, { type: 'refer', department: 'telecom', text: null }, 0],
    [people.salem, { type: 'propose', text }, 0],
    [people.salem, { ...answering, solved: false }, 0],
  ],
  [[system, { type: 'keep-time' }, 500]],
  [
    [people.huda, classifying, 0],
    [people.huda, { ...answering, present: true }, 0],
  ],
]

/** So many hours pass at most between two steps: enough that clocks run out, and that some do not. */
const mostHours = 40

/**
 * Walks from a case of that kind, trying so many commands drawn by `draw(below)` (a whole number from 0); each that is
 * let through is shown.
 */
export function walk(
  kind: Kind,
  tries: number,
  draw: (below: number) => number,
  look: (stride: Stride) => void,
): void {
  const receiver = draw(2) === 0 ? visitor : people.huda
  let state = step(nothing, receiver, { ...registering, kind }, 0, look)
  let hours = 0
  for (let tried = 0; tried < tries; tried++) {
    const road = draw(30) === 0 ? roads[draw(roads.length)] : undefined
    for (const [who, what, later] of road ?? []) {
      hours += later
      state = step(state, who, what, hours, look)
    }
    const actor = walkers[draw(walkers.length)]
    const command = walked[draw(walked.length)]
    if (!actor || !command) throw new Error('Drawn from nowhere')
    if (draw(4) === 0) hours += draw(mostHours)
    state = step(state, actor, command, hours, look)
  }
}

function step(
  before: State,
  actor: Actor,
  command: Command,
  hours: number,
  look: (stride: Stride) => void,
): State {
  const events = decideStep(before, [actor, command, at(0, hours)])
  if ('refused' in events || events.length === 0) return before
  const after = events.reduce<State>(evolve, before)
  if (after.status === 'nothing') throw new Error('A case became nothing')
  look({ before, command: command.type, events, after })
  return after
}

/** Park and Miller's generator: whole numbers below a bound, the same for the same seed. */
export function drawsFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
