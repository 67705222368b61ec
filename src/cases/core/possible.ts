import type { Instant } from '../../language/core/instant.ts'
import type { Actor } from '../../staff/core/actor.ts'
import type { Case, Status } from './case.ts'
import type { CommandOf, CommandType } from './commands.ts'
import { decide } from './decide.ts'
import { type Facts, nothingNamed, type Rules } from './facts.ts'
import type { RefusalCode } from './refusals.ts'
import { openTasks } from './task.ts'
import { openKinds } from './terms.ts'

/** What an officer can do to a case; the rest is for its beginning, for clocks and for privacy. */
export type OfficerCommand = Exclude<
  CommandType,
  'register' | 'keep-time' | 'recalculate' | 'erase' | 'pass-referral'
>

/** Each status's commands, the one most often wanted first. */
const order: Record<Status, readonly OfficerCommand[]> = {
  registered: [
    'classify',
    'refer',
    'refer-to-partner',
    'add-source',
    'answer',
    'ask-customer',
    'direct',
    'accept',
    'decline',
  ],
  treatment: [
    'take',
    'answer',
    'propose',
    'add-source',
    'update-customer',
    'delay',
    'ask-customer',
    'answer-referral',
    'write-to-partner',
    'record-contact',
    'finish-task',
    'add-task',
    'refer',
    'refer-to-partner',
    'direct',
    'assign',
    'return',
  ],
  waiting: ['add-information', 'record-contact', 'take', 'assign'],
  answered: ['record-contact', 'confirm', 'close', 'add-information'],
  review: [
    'take',
    'answer',
    'update-customer',
    'delay',
    'assign',
    'ask-customer',
    'refer',
    'refer-to-partner',
    'return',
    'close',
  ],
  merged: ['unmerge', 'add-information', 'note'],
  closed: ['appeal', 'record-contact', 'record-outside', 'note'],
}

/** The least of each command: it is only asked whether the case as it stands lets it through. */
const no = { id: '', digest: '' }
const least: { readonly [Type in OfficerCommand]: readonly CommandOf<Type>[] } = {
  classify: [
    {
      type: 'classify',
      category: '',
      complexity: 'routine',
      importance: null,
      procedure: 'treatment',
      named: [],
      text: no,
    },
  ],
  'change-kind': openKinds.map((kind) => ({ type: 'change-kind', kind, text: no })),
  accept: [{ type: 'accept' }],
  decline: [{ type: 'decline', reason: '', text: no }],
  take: [{ type: 'take' }],
  assign: [{ type: 'assign', officer: '' }],
  refer: [{ type: 'refer', department: '', text: null }],
  return: [{ type: 'return', text: no }],
  'refer-to-partner': [{ type: 'refer-to-partner', partner: '', way: 'answer', text: null }],
  'recall-referral': [{ type: 'recall-referral', partner: null, text: no }],
  'write-to-partner': [{ type: 'write-to-partner', partner: null, text: no, files: [] }],
  'acknowledge-referral': [{ type: 'acknowledge-referral', partner: null }],
  'write-to-ministry': [{ type: 'write-to-ministry', partner: null, text: no, files: [] }],
  'extend-referral': [{ type: 'extend-referral', partner: null, text: no, until: '2000-01-01' }],
  'return-referral': [{ type: 'return-referral', partner: null, text: no }],
  'answer-referral': [
    { type: 'answer-referral', partner: null, to: 'ministry', solved: true, text: no, files: [] },
  ],
  direct: [{ type: 'direct', body: '', text: no }],
  'record-outside': [{ type: 'record-outside', body: '', number: '1', text: null }],
  'add-source': [{ type: 'add-source', outlet: '', published: '2000-01-01', reach: null, text: no }],
  propose: [{ type: 'propose', text: no }],
  'add-task': [{ type: 'add-task', department: '', until: '2000-01-01', text: no }],
  'finish-task': [{ type: 'finish-task', task: '', text: no, files: [] }],
  'cancel-task': [{ type: 'cancel-task', task: '' }],
  link: [{ type: 'link', other: '', relation: 'related' }],
  unlink: [{ type: 'unlink', other: '' }],
  merge: [{ type: 'merge', into: '' }],
  unmerge: [{ type: 'unmerge', text: no }],
  note: [{ type: 'note', text: no, files: [] }],
  'record-contact': [
    { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null },
    { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null, outlet: '' },
  ],
  'ask-customer': [{ type: 'ask-customer', text: no }],
  'add-information': [{ type: 'add-information', channel: 'phone', text: no, files: [] }],
  'update-customer': [{ type: 'update-customer', text: no }],
  delay: [{ type: 'delay', text: no, until: '2000-01-01' }],
  acknowledge: [{ type: 'acknowledge' }],
  answer: [{ type: 'answer', text: no, solved: true, remedy: null, files: [], present: false }],
  confirm: [{ type: 'confirm', satisfied: true, channel: 'phone', text: null }],
  appeal: [{ type: 'appeal', channel: 'phone', text: no }],
  withdraw: [{ type: 'withdraw', channel: 'phone', text: null }],
  close: [
    { type: 'close', ground: 'unreachable', text: no },
    { type: 'close', ground: 'unsatisfied-after-last-round', text: no },
  ],
}

/** Refusals that speak of what was typed, not of the case: another input may go through. */
const aboutInput: readonly RefusalCode[] = [
  'no-such-category',
  'no-such-department',
  'no-such-officer',
  'no-such-reason',
  'no-such-remedy',
  'no-such-cause',
  'no-such-partner',
  'with-partner',
  'opinion-only',
  'which-partner',
  'no-such-body',
  'no-such-other-case',
  'no-such-outlet',
  'not-published-yet',
  'same-department',
  'not-of-department',
  'importance-by-team',
  'later-needs-reason',
  'no-needs-reason',
  'no-deadline',
  'not-a-working-day',
  'not-later',
  'too-far',
]

type Clocks = Rules

/** Why that actor cannot give that command on the case as it stands; nothing where some input would go through. */
export function refusalNow(
  type: OfficerCommand,
  state: Case,
  actor: Actor,
  clocks: Clocks,
  at: Instant,
): RefusalCode | null {
  const anybody = { id: '', departments: [], roles: ['follow-up'] as const, partner: null }
  const facts: Facts = { ...clocks, ...nothingNamed, assignee: anybody }
  const [task] = openTasks(state)
  const refusals = least[type].map((some) => {
    // Which task is the form's to ask.
    const command = 'task' in some && task ? { ...some, task: task.id } : some
    const decision = decide(state, command, actor, facts, at)
    return 'refused' in decision && !aboutInput.includes(decision.refused) ? decision.refused : null
  })
  return refusals.includes(null) ? null : (refusals[0] ?? null)
}

/**
 * What that actor can do now, the most wanted first: the decision itself is asked, so that nothing is offered which it
 * would refuse and nothing kept back which it would allow.
 */
export function possibleCommands(
  state: Case,
  actor: Actor,
  clocks: Clocks,
  at: Instant,
): readonly OfficerCommand[] {
  const all = new Set([...order[state.status], ...(Object.keys(least) as OfficerCommand[])])
  return [...all].filter((type) => refusalNow(type, state, actor, clocks, at) === null)
}
