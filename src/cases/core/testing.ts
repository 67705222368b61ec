import { seedLadder } from '../../deadlines/core/seedLadder.ts'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { seedTimetable } from '../../deadlines/core/seedTimetable.ts'
import { type Instant, instant } from '../../language/core/instant.ts'
import type { Actor, OfficerActor, Role } from '../../staff/core/actor.ts'
import { type Case, nothing, type State } from './case.ts'
import { type Command, type CommandOf, namedCase, namedChoice, outletNamed } from './commands.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Facts, Rules } from './facts.ts'
import { type Policy, shippedPolicy } from './policy.ts'
import type { ChoiceList } from './terms.ts'

/** People and facts for the tests of a case's life: `given(steps).when(step)`, each step `[actor, command]` or with a moment. */
export const start = instant('2026-11-01T08:00:00+03:00')
export const at = (days: number, hours = 0): Instant =>
  instant(
    Temporal.Instant.from(start)
      .add({ hours: days * 24 + hours })
      .toString(),
  )

export const text = { id: '01990000-0000-7000-8000-0000000000aa', digest: 'd1'.repeat(32) }
export const caseId = '01990000-0000-7000-8000-000000000001'

const officer = (n: number, roles: Role[], departments: string[] = []): OfficerActor => ({
  type: 'officer',
  id: `01990000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
  roles,
  departments,
  partner: null,
})
export const people = {
  huda: officer(1, ['intake'], ['care']),
  salem: officer(2, ['specialist'], ['telecom']),
  maha: officer(3, ['specialist'], ['telecom']),
  postal: officer(4, ['specialist'], ['post']),
  follow: officer(5, ['follow-up'], ['care']),
  ghada: officer(14, ['media'], ['media']),
  admin: officer(6, ['administrator']),
  auditor: officer(7, ['auditor']),
  manager: officer(8, ['management']),
  head: officer(9, ['management'], ['telecom']),
  chief: officer(13, ['follow-up', 'management'], ['care']),
  nawal: { ...officer(10, ['partner']), partner: 'operator' },
  badr: { ...officer(11, ['partner']), partner: 'operator' },
  courier: { ...officer(12, ['partner']), partner: 'post-corporation' },
} as const
export const customer: Actor = { type: 'customer', caseId }
export const system: Actor = { type: 'system' }
export const visitor: Actor = { type: 'public' }

const categories = {
  'phone.landline': {
    code: 'phone.landline',
    department: 'telecom',
    complexity: 'routine',
    importance: 'medium',
  },
  'internet.outage': {
    code: 'internet.outage',
    department: 'telecom',
    complexity: 'critical',
    importance: 'high',
  },
} as const
const bodies = ['operator', 'post-corporation']
/** Two outlets of the tests. */
export const outlets: readonly string[] = ['daily', 'gazette']
const departments = ['care', 'telecom', 'post']
/** The short lists of the tests. */
export const choiceCodes = {
  'decline-reason': ['outside', 'before-court'],
  remedy: ['fix', 'apology', 'information'],
  cause: ['long-wait', 'poor-service', 'wrong-direction'],
  'silence-reason': [],
  'outside-body': ['municipality'],
} as const satisfies Record<ChoiceList, readonly string[]>

/** Calendars, limits and ladder as shipped. */
export const rules: Rules = {
  calendar: seedCalendars.ministry,
  calendars: new Map(Object.entries(seedCalendars)),
  timetable: seedTimetable,
  ladder: seedLadder,
  tree: new Map(),
  policy: shippedPolicy,
}

/** The same after two days off were declared in the case's first week: what a recalculation counts with. */
const holiday = { ar: 'إجازة', en: 'Holiday' }
const daysOff = { from: '2026-11-02', to: '2026-11-03', name: holiday, hours: 'off' as const }
const withHoliday: Rules = {
  ...rules,
  calendar: { ...rules.calendar, special: [...rules.calendar.special, daysOff] },
}

/** A second case as it was registered, and its reference; by that of `registering` the first is found. */
export const otherId = '01990000-0000-7000-8000-000000000002'
export const otherReference = '8123456784'

function secondCase(reference: string | null): Case | null {
  if (reference === null) return null
  const id = { [otherReference]: otherId, [registering.reference]: caseId }[reference]
  return id === undefined ? null : (stateAfter([[visitor, { ...registering, id, reference }]]) as Case)
}

/** What a store would have read for that command, the ministry having decided otherwise than shipped in `policy`. */
function factsFor(command: Command, policy: Policy): Facts {
  const named = 'category' in command ? command.category : null
  const choice = namedChoice(command)
  const causes: readonly string[] = (command.type === 'classify' && command.causes) || []
  const known: readonly string[] = choice ? choiceCodes[choice.list] : []
  const assignee =
    'officer' in command ? Object.values(people).find(({ id }) => id === command.officer) : null
  return {
    ...(command.type === 'recalculate' ? withHoliday : rules),
    policy,
    category: named && named in categories ? categories[named as keyof typeof categories] : null,
    choice: choice && known.includes(choice.code) ? choice.code : null,
    causes: causes.filter((code) => (choiceCodes.cause as readonly string[]).includes(code)),
    department:
      'department' in command && departments.includes(command.department) ? command.department : null,
    partner: command.type === 'refer-to-partner' && bodies.includes(command.partner) ? command.partner : null,
    outlet: outlets.find((code) => code === outletNamed(command)) ?? null,
    needs: [],
    assignee: assignee ?? null,
    other: secondCase(namedCase(command)),
  }
}

export const registering: CommandOf<'register'> = {
  type: 'register',
  id: caseId,
  reference: '4827305915',
  kind: 'complaint',
  channel: 'website',
  language: 'ar',
  text,
  customer: null,
  category: null,
  remedy: null,
  files: [],
  externalNumber: null,
  linkedTo: null,
}
export const classifying: CommandOf<'classify'> = {
  type: 'classify',
  category: 'phone.landline',
  complexity: 'routine',
  importance: 'medium',
  procedure: 'treatment',
  named: [],
  text: null,
}
export const answering: CommandOf<'answer'> = {
  type: 'answer',
  text,
  solved: true,
  remedy: null,
  files: [],
  present: false,
}
export const publishing: CommandOf<'add-source'> = {
  type: 'add-source',
  outlet: 'daily',
  published: '2026-10-30',
  reach: null,
  text,
}
export const yes: CommandOf<'confirm'> = { type: 'confirm', satisfied: true, channel: 'website', text: null }
export const no: CommandOf<'confirm'> = { type: 'confirm', satisfied: false, channel: 'website', text }

export type Step = readonly [Actor, Command, Instant?]

/** The usual road, to be cut where a test needs it: registered, classified, referred, taken, answered. */
export const road: readonly Step[] = [
  [visitor, registering],
  [people.huda, classifying],
  [people.huda, { type: 'refer', department: 'telecom', text: null }],
  [people.salem, { type: 'take' }],
  [people.salem, answering],
]

export function decideStep(
  state: State,
  [actor, command, when = start]: Step,
  policy: Policy = shippedPolicy,
): Decision {
  return decide(state, command, actor, factsFor(command, policy), when)
}

/** The state after steps that must all be accepted; a refused one is a mistake in the test. */
export function stateAfter(steps: readonly Step[]): State {
  return steps.reduce<State>((state, step) => {
    const decision = decideStep(state, step)
    if ('refused' in decision) throw new Error(`${step[1].type}: ${decision.refused}`)
    return decision.reduce<State>(evolve, state)
  }, nothing)
}

/** The events of steps, one after the other; a refused one is a mistake in the test. */
export function eventsOf(steps: readonly Step[]): CaseEvent[] {
  let state: State = nothing
  return steps.flatMap((step) => {
    const decision = decideStep(state, step)
    if ('refused' in decision) throw new Error(`${step[1].type}: ${decision.refused}`)
    state = decision.reduce<State>(evolve, state)
    return decision
  })
}

/** What a step leads to after others, under a policy: the types of its events, or the refusal's code. */
export function given(steps: readonly Step[], policy: Partial<Policy> = {}) {
  return {
    when(...step: Step) {
      const decision = decideStep(stateAfter(steps), step, { ...shippedPolicy, ...policy })
      return 'refused' in decision ? decision.refused : decision.map((event: CaseEvent) => event.type)
    },
  }
}
