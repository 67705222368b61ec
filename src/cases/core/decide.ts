import type { Instant } from '../../language/core/instant.ts'
import { type Actor, actorRef } from '../../staff/core/actor.ts'
import { may } from './access.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { appeal } from './appeal.ts'
import { addInformation, askCustomer } from './ask.ts'
import { assign, take } from './assign.ts'
import type { Case, State } from './case.ts'
import { changeKind } from './changeKind.ts'
import { classify } from './classify.ts'
import { close } from './close.ts'
import type { Command } from './commands.ts'
import { confirm } from './confirm.ts'
import { type BetweenCommand, decideBetween, decideMerged, isBetweenCommand } from './decideBetween.ts'
import { decideReferral, isReferralCommand, type ReferralCommand } from './decideReferral.ts'
import type { Decision, Situation } from './decision.ts'
import { delay } from './delay.ts'
import { erase } from './erase.ts'
import type { Facts } from './facts.ts'
import { keepTime } from './keepTime.ts'
import { addSource, propose } from './media.ts'
import { note, recordContact } from './note.ts'
import { recordOutside } from './outsideCase.ts'
import { recalculate } from './recalculate.ts'
import { giveBack, refer } from './refer.ts'
import { register } from './register.ts'
import { addTask, cancelTask, finishTask } from './task.ts'
import { accept, decline } from './triage.ts'
import { updateCustomer } from './update.ts'
import { withdraw } from './withdraw.ts'

/**
 * What follows from a command: events, or a refusal with its code. Access is asked first, so that no way in can
 * forget it; then one small function a command decides. Same input, same output.
 */
export function decide(state: State, command: Command, actor: Actor, facts: Facts, at: Instant): Decision {
  const situation: Situation = { actor, facts, at, stamp: { at, by: actorRef(actor) } }
  if (command.type === 'register') return register(state, command, situation)
  if (state.status === 'nothing') return { refused: 'no-such-case' }
  const refused = may(actor, command.type, state)
  if (refused) return { refused }
  if (isBetweenCommand(command)) return decideBetween(state, command, situation)
  const elsewhere = state.status === 'merged' ? decideMerged(state, command, situation) : null
  if (elsewhere) return elsewhere
  if (isReferralCommand(command)) return decideReferral(state, command, situation)
  if (command.type === 'add-source') return addSource(state, command, situation)
  if (command.type === 'propose') return propose(state, command, situation)
  return decideOwn(state, command, situation)
}

/** Of a case that is there, by somebody who may ask for it; what concerns partners or outlets apart. */
function decideOwn(
  state: Case,
  command: Exclude<
    Command,
    ReferralCommand | BetweenCommand | { type: 'register' | 'add-source' | 'propose' }
  >,
  situation: Situation,
): Decision {
  switch (command.type) {
    case 'accept':
      return accept(state, situation)
    case 'decline':
      return decline(state, command, situation)
    case 'classify':
      return classify(state, command, situation)
    case 'change-kind':
      return changeKind(state, command, situation)
    case 'take':
      return take(state, situation)
    case 'assign':
      return assign(state, command, situation)
    case 'refer':
      return refer(state, command, situation)
    case 'return':
      return giveBack(state, command, situation)
    case 'record-outside':
      return recordOutside(state, command, situation)
    case 'add-task':
      return addTask(state, command, situation)
    case 'finish-task':
      return finishTask(state, command, situation)
    case 'cancel-task':
      return cancelTask(state, command, situation)
    case 'note':
      return note(state, command, situation)
    case 'record-contact':
      return recordContact(state, command, situation)
    case 'ask-customer':
      return askCustomer(state, command, situation)
    case 'add-information':
      return addInformation(state, command, situation)
    case 'answer':
      return answer(state, command, situation)
    case 'confirm':
      return confirm(state, command, situation)
    case 'update-customer':
      return updateCustomer(state, command, situation)
    case 'delay':
      return delay(state, command, situation)
    case 'acknowledge':
      return acknowledge(state, situation)
    case 'keep-time':
      return keepTime(state, situation)
    case 'recalculate':
      return recalculate(state, command, situation)
    case 'appeal':
      return appeal(state, command, situation)
    case 'withdraw':
      return withdraw(state, command, situation)
    case 'close':
      return close(state, command, situation)
    case 'erase':
      return erase(state, command, situation)
  }
}
