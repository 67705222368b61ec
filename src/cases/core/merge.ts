import type { Instant } from '../../language/core/instant.ts'
import type { CaseUnmerged } from './betweenEvents.ts'
import type { Case, Merged, OpenCase } from './case.ts'
import { answerClock } from './clocks.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { calendarFor, limitFor, nextUpdate } from './due.ts'
import { otherCase } from './link.ts'
import { afterPauses } from './pauses.ts'
import { openReferrals } from './referrals.ts'
import type { RefusalCode } from './refusals.ts'
import { openTasks } from './task.ts'

/** Makes a case that repeats another a part of that one, the survivor, as long as nobody undoes it. */
export function merge(state: Case, situation: Situation): Decision {
  const refused = notToMerge(state)
  if (refused) return { refused }
  const other = otherCase(state, situation)
  if ('refused' in other) return other
  const apart = notInto(state, other)
  if (apart) return { refused: apart }
  return [{ type: 'CaseMerged', ...situation.stamp, other: other.id, reference: other.reference }]
}

/** Why a case as it stands can become part of no other. */
function notToMerge(state: Case): RefusalCode | null {
  switch (state.status) {
    case 'merged':
      return 'case-merged'
    case 'closed':
      return 'case-closed'
    case 'answered':
      return 'answered-already'
    case 'registered':
    case 'treatment':
    case 'waiting':
    case 'review':
      // Their words would come to a case that stands still.
      if (openReferrals(state).length > 0 || openTasks(state).length > 0) return 'asked-elsewhere'
      // A survivor of others would make a chain of it.
      return state.absorbed.length > 0 ? 'has-merged' : null
  }
}

/**
 * Why it cannot become part of that one. Whoever sees the survivor reads what later comes in for the case: its author
 * stays protected, and nobody who is named in it may see it that way.
 */
function notInto(state: Case, other: Case): RefusalCode | null {
  if (other.status === 'closed') return 'other-closed'
  if (other.status === 'merged') return 'other-merged'
  const isTip = (one: Case) => one.kind === 'tip' || one.authorSealed || one.sealed
  if (isTip(state) !== isTip(other)) return 'sealed-apart'
  return state.named.every((officer) => other.named.includes(officer)) ? null : 'named-apart'
}

/** Lets a merged case go its own way again, where it stood, its clocks later by the time that they stood still. */
export function unmerge(state: Case, { text }: CommandOf<'unmerge'>, situation: Situation): Decision {
  if (state.status !== 'merged') return { refused: 'not-merged' }
  return [{ ...goingOwnWay(state, situation), text }]
}

/** The event by which a merged case goes on by itself. */
export function goingOwnWay(
  state: Merged,
  situation: Pick<Situation, 'facts' | 'at' | 'stamp'>,
): CaseUnmerged {
  const { together, before, dueAt } = state
  const plain = { type: 'CaseUnmerged', ...situation.stamp, other: together.into, text: null, dueAt } as const
  // Its clocks stood still already while the customer was asked; the wait goes on and counts as one.
  return before.status === 'waiting' ? plain : { ...plain, ...later(state, situation) }
}

function later(state: Merged, { facts, at }: Pick<Situation, 'facts' | 'at'>) {
  const { together, dueAt, firstResponse, update } = state
  const pause = { from: together.since, to: at }
  const moved = (due: Instant, clock: 'first-response' | 'answer' | 'review') => {
    // Already late, it stays as late as it was.
    if (due <= pause.from) return due
    const limit = limitFor(facts, state, clock, state.editionAt)
    const unit = limit && !(state.dueByHand && clock !== 'first-response') ? limit.unit : 'working-days'
    return afterPauses(calendarFor(facts, clock), due, unit, [pause]) ?? due
  }
  const next = update && nextUpdate(facts, state, at)
  return {
    dueAt: moved(dueAt, answerClock(state)),
    ...(firstResponse && !firstResponse.at
      ? { firstResponseDueAt: moved(firstResponse.dueAt, 'first-response') }
      : {}),
    ...(next ? { updateDueAt: next } : {}),
  }
}

/** What the customer of a merged case says goes to the survivor. */
export function passOn(
  state: Merged,
  { channel, text, files }: CommandOf<'add-information'>,
  { stamp }: Situation,
): Decision {
  return [{ type: 'InformationPassedOn', ...stamp, other: state.together.into, channel, text, files }]
}

/** Where an open case stands, to come back to. */
export function stoodAt(state: OpenCase): Merged['before'] {
  switch (state.status) {
    case 'registered':
    case 'treatment':
    case 'review':
      return { status: state.status }
    case 'waiting':
      return { status: 'waiting', askedAt: state.askedAt }
    case 'answered':
      throw new Error('An answered case is not merged')
  }
}
