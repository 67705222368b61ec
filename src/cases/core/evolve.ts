import { personId } from '../../staff/core/actor.ts'
import { baseOf } from './baseOf.ts'
import type { Case, CaseBase, PastRound, State } from './case.ts'
import type {
  AnswerGiven,
  CaseClassified,
  CaseEvent,
  CaseRegistered,
  ContactRecorded,
  InformationReceived,
  KindChanged,
  ReviewOpened,
} from './events.ts'
import { type BetweenEvent, followBetween, isBetweenEvent } from './evolveBetween.ts'
import { followClock, nextWord, promised, retimed, spoken } from './evolveClocks.ts'
import { followMedia, isMediaEvent, type MediaEvent } from './evolveMedia.ts'
import { followReferral, isReferralEvent, type ReferralEvent } from './evolveReferrals.ts'
import { endTasks, followTask, isTaskEvent, type TaskEvent } from './evolveTasks.ts'
import { moved } from './movedReferrals.ts'
import { stoodStill } from './pauses.ts'
import { whoseTurn } from './whoseTurn.ts'

/** The state after one more event. Throws on an event that cannot follow: that is a bug, never a refusal. */
export function evolve(state: State, event: CaseEvent): Case {
  if (event.type === 'CaseRegistered') return registered(event)
  if (state.status === 'nothing') throw new Error(`${event.type} before CaseRegistered`)
  if (isReferralEvent(event)) return followReferral(state, event)
  if (isBetweenEvent(event)) return followBetween(state, event)
  if (isMediaEvent(event)) return followMedia(state, event)
  return isTaskEvent(event) ? followTask(state, event) : follow(state, event)
}

/** Events that follow no road of their own. */
type PlainEvent = Exclude<CaseEvent, CaseRegistered | ReferralEvent | TaskEvent | BetweenEvent | MediaEvent>

function follow(state: Case, event: PlainEvent): Case {
  const base = baseOf(state)
  switch (event.type) {
    case 'CaseAccepted':
      return { ...state, accepted: true }
    case 'CaseClassified':
      return classified(state, event)
    case 'KindChanged':
      return kindChanged(state, event)
    case 'CaseTaken':
    case 'CaseAssigned': {
      const owned = { owner: event.owner, handlers: withOne(state.handlers, event.owner) }
      // Changing hands brings no answer from the customer: the clock goes on standing still.
      return state.status === 'waiting' ? { ...state, ...owned } : { ...base, ...owned, status: 'treatment' }
    }
    case 'CaseReferred':
      return { ...base, status: 'treatment', department: event.department, owner: null }
    case 'CaseReturned': {
      const back = { ...base, department: null, owner: null, misdirected: state.misdirected + 1 }
      return { ...back, status: whoseTurn(back) }
    }
    case 'ContactRecorded':
      return contacted(state, event)
    case 'InformationRequested':
      return {
        ...base,
        ...spoken(state, { at: event.at, updateDueAt: null }),
        status: 'waiting',
        askedAt: event.at,
      }
    case 'InformationReceived':
      return heard(state, event)
    case 'AnswerGiven':
      return answered(state, event)
    case 'ReviewOpened':
      return { ...base, ...nextRound(state, event), status: 'review' }
    case 'CaseClosed':
      return {
        ...base,
        tasks: endTasks(state.tasks, event.at),
        status: 'closed',
        closedAt: event.at,
        ground: event.ground,
        appealBy: event.appealBy,
      }
    case 'CaseDeclined':
      return {
        ...state,
        ...spoken(state, { at: event.at, updateDueAt: null }),
        accepted: false,
        handlers: withHandler(state, event),
      }
    case 'OutsideCaseRecorded':
    case 'NoteAdded':
    case 'AnswerConfirmed':
    case 'AnswerRejected':
    case 'AppealReceived':
    case 'CaseWithdrawn':
    case 'TextsErased':
      return state
    default:
      return followClock(state, event)
  }
}

/** Told the answer, which the customer may confirm or object to; what departments were asked for is over. */
function answered(state: Case, event: AnswerGiven): Case {
  return {
    ...baseOf(state),
    tasks: endTasks(state.tasks, event.at),
    ...spoken(state, { at: event.at, updateDueAt: null }),
    status: 'answered',
    confirmBy: event.confirmBy,
    wroteAt: null,
    attempts: [],
    answer: answerOf(event),
    handlers: withHandler(state, event),
  }
}

function contacted(state: Case, event: ContactRecorded): Case {
  const reached = event.outcome === 'reached'
  // Whoever published it waits for our word, too, but nobody gives up an outlet for not answering.
  if (event.outlet !== undefined)
    return reached && state.status !== 'closed' ? { ...state, ...spoken(state, event) } : state
  const attempts = [...state.attempts, { at: event.at, reached }]
  return reached ? { ...state, ...spoken(state, event), attempts } : { ...state, attempts }
}

/**
 * The customer's further words. What was asked for sets the clocks going again; what comes after the answer breaks the
 * silence, and whoever wrote is not out of reach.
 */
function heard(state: Case, event: InformationReceived): Case {
  if (state.status === 'answered') return { ...state, wroteAt: event.at, attempts: [] }
  if (state.status !== 'waiting') return state
  const pause = { from: state.askedAt, to: event.at }
  const pauses = stoodStill(state) ? [...state.pauses, pause] : state.pauses
  const referrals = moved(state.referrals, event)
  const goesOn = { ...promised(state, event), update: nextWord(event), pauses, referrals }
  return { ...baseOf(state), ...goesOn, status: whoseTurn({ ...state, ...goesOn }) }
}

function registered(event: CaseRegistered): Case {
  return {
    status: 'registered',
    id: event.case,
    reference: event.reference,
    kind: event.kind,
    channel: event.channel,
    language: event.language,
    customer: event.customer,
    externalNumber: event.externalNumber,
    registeredAt: event.at,
    firstDueAt: event.dueAt,
    dueAt: event.dueAt,
    roundFirstDueAt: event.dueAt,
    dueSince: event.at,
    dueByHand: false,
    editionAt: event.at,
    firstResponse: event.firstResponseDueAt
      ? { dueAt: event.firstResponseDueAt, at: wasSpokenTo(event) ? event.at : null }
      : null,
    update: nextWord(event),
    urgent: event.urgent ?? false,
    sounded: [],
    escalated: [],
    acknowledged: [],
    category: event.category,
    complexity: event.complexity,
    importance: event.importance,
    procedure: null,
    accepted: false,
    jurisdiction: 'ours',
    directedAt: null,
    department: null,
    tasks: [],
    referrals: [],
    owner: null,
    named: [],
    causes: [],
    sealed: false,
    authorSealed: event.kind === 'tip',
    receivedBy: personId(event.by),
    handlers: [],
    earlierHandlers: [],
    round: 1,
    roundOpenedAt: event.at,
    misdirected: 0,
    attempts: [],
    pauses: [],
    answer: null,
    sources: [],
    proposedAt: null,
    rounds: [],
    // The other learns nothing of it: it may be a stranger's mail about somebody's case.
    links: event.linkedTo === null ? [] : [{ other: event.linkedTo, relation: 'related' }],
    together: null,
    absorbed: [],
  }
}

/** Whoever was on the telephone or at the counter has talked with an officer already. */
function wasSpokenTo({ by, channel }: CaseRegistered): boolean {
  return by.type === 'officer' && (channel === 'phone' || channel === 'counter')
}

function classified(state: Case, event: CaseClassified): Case {
  const { category, complexity, importance, procedure, named } = event
  const owner = state.owner && named.includes(state.owner) ? null : state.owner
  const causes = event.causes ?? state.causes
  const jurisdiction = event.jurisdiction ?? state.jurisdiction
  const timed = { ...promised(state, event), ...retimed(state, event) }
  const classes = { category, complexity, importance, procedure, jurisdiction, causes }
  return { ...state, ...classes, named, ...timed, owner }
}

/** Whoever was promised that nobody learns their name keeps that promise, whatever the case becomes. */
function kindChanged(state: Case, event: KindChanged): Case {
  const { kind } = event
  const authorSealed = state.authorSealed || kind === 'tip'
  return { ...state, kind, authorSealed, ...promised(state, event), ...retimed(state, event) }
}

function answerOf(event: AnswerGiven): CaseBase['answer'] {
  return {
    at: event.at,
    solved: event.solved,
    text: event.text,
    by: event.by.type === 'officer' ? event.by.id : null,
    partner: event.partner ?? null,
  }
}

function nextRound(state: Case, event: ReviewOpened) {
  return {
    round: event.round,
    roundOpenedAt: event.at,
    ...promised(state, event),
    dueByHand: false,
    editionAt: event.at,
    update: nextWord(event),
    roundFirstDueAt: event.dueAt,
    owner: null,
    answer: null,
    proposedAt: null,
    directedAt: null,
    together: null,
    tasks: [],
    pauses: [],
    misdirected: 0,
    attempts: [],
    handlers: [],
    earlierHandlers: [...new Set([...state.earlierHandlers, ...state.handlers])],
    rounds: [...state.rounds, pastRound(state)],
  }
}

function pastRound(state: Case): PastRound {
  const {
    round,
    roundOpenedAt: openedAt,
    roundFirstDueAt: firstDueAt,
    dueAt,
    answer,
    misdirected,
    department,
  } = state
  const closing =
    state.status === 'closed'
      ? { closedAt: state.closedAt, ground: state.ground }
      : { closedAt: null, ground: null }
  return { round, openedAt, firstDueAt, dueAt, answer, misdirected, department, ...closing }
}

function withHandler(state: Case, event: CaseEvent): readonly string[] {
  const person = personId(event.by)
  return person ? withOne(state.handlers, person) : state.handlers
}

function withOne(handlers: readonly string[], person: string): readonly string[] {
  return handlers.includes(person) ? handlers : [...handlers, person]
}
