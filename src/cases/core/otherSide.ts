import { addInformation } from './ask.ts'
import type { Case } from './case.ts'
import type { Situation } from './decision.ts'
import type { CaseClosed, CaseEvent } from './events.ts'
import { isBetweenEvent } from './evolveBetween.ts'
import { goingOwnWay } from './merge.ts'
import { isMeasured, type TextRef } from './terms.ts'

/** Cases (ids) to which an event of this one means something: those merged into it, its survivor, one it is linked with. */
export function concerned(state: Case, event: CaseEvent): readonly string[] {
  if (event.type === 'AnsweredTogether') return []
  if (isBetweenEvent(event)) return isEcho(event) ? [] : [event.other]
  return event.type === 'CaseClosed' || event.type === 'AnswerGiven' ? state.absorbed : []
}

function isEcho(event: CaseEvent): boolean {
  return event.type === 'CaseAbsorbed' || event.type === 'CaseReleased'
}

/** The words of the event as the other case keeps them, in a row of its own: erased there, they stay here. */
export type Echo = {
  readonly origin: Pick<Case, 'id'>
  readonly event: CaseEvent
  readonly text: TextRef | null
}

/** What an event of a case is in the record of another that it concerns: the same act, told from its side. */
export function otherSide(
  other: Case,
  { origin, event, text }: Echo,
  situation: Pick<Situation, 'facts' | 'at'>,
): readonly CaseEvent[] {
  const stamp = { at: event.at, by: event.by }
  switch (event.type) {
    case 'CasesLinked':
    case 'CasesUnlinked':
      return [{ ...event, other: origin.id }]
    case 'CaseMerged':
      return [{ type: 'CaseAbsorbed', ...stamp, other: origin.id }]
    case 'CaseUnmerged':
      return [{ type: 'CaseReleased', ...stamp, other: origin.id }]
    case 'InformationPassedOn':
      return text ? heard(other, { ...event, text }, origin, situation) : []
    case 'AnswerGiven':
      if (!isPartOf(other, origin) || !text) return []
      return [{ type: 'AnsweredTogether', ...stamp, other: origin.id, text, solved: event.solved }]
    case 'CaseClosed':
      return isPartOf(other, origin) ? ended(other, event, situation) : []
    default:
      return []
  }
}

function isPartOf(other: Case, origin: Pick<Case, 'id'>): other is Extract<Case, { status: 'merged' }> {
  return other.status === 'merged' && other.together.into === origin.id
}

/** What its customer said comes to the survivor like any words, and stays known as that case's. */
function heard(
  survivor: Case,
  event: Extract<CaseEvent, { type: 'InformationPassedOn' }>,
  origin: Pick<Case, 'id'>,
  { facts, at }: Pick<Situation, 'facts' | 'at'>,
): readonly CaseEvent[] {
  const { channel, text, files, by } = event
  const situation: Situation = { actor: { type: 'system' }, facts, at, stamp: { at: event.at, by } }
  const decision = addInformation(survivor, { type: 'add-information', channel, text, files }, situation)
  if ('refused' in decision) throw new Error(`The survivor of an open merge refuses: ${decision.refused}`)
  return decision.map((one) => (one.type === 'InformationReceived' ? { ...one, from: origin.id } : one))
}

/** Whoever withdrew or was declined did so for their own case: those merged into it go their own way again. */
function ended(
  state: Extract<Case, { status: 'merged' }>,
  { at, by, ground, appealBy }: CaseClosed,
  { facts }: Pick<Situation, 'facts'>,
): readonly CaseEvent[] {
  const stamp = { at, by }
  if (ground === 'withdrawn' || ground === 'declined') return [goingOwnWay(state, { facts, at, stamp })]
  const unmeasured = isMeasured(state.kind) ? {} : { unmeasured: 'tip' as const }
  return [{ type: 'CaseClosed', ...stamp, ground, appealBy, text: null, ...unmeasured }]
}
