import { answerReferral } from './answerReferral.ts'
import type { Case } from './case.ts'
import type { Command, CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { direct } from './direct.ts'
import {
  acknowledgeReferral,
  extendReferral,
  passReferral,
  returnReferral,
  writeToMinistry,
} from './referral.ts'
import { recallReferral, referToPartner, writeToPartner } from './referToPartner.ts'

/** What passes between the ministry, a partner and a body outside over a case (guide 5.1.8, 5.1.9, 5.5.5). */
const referralCommands = [
  'refer-to-partner',
  'recall-referral',
  'write-to-partner',
  'acknowledge-referral',
  'write-to-ministry',
  'extend-referral',
  'pass-referral',
  'return-referral',
  'answer-referral',
  'direct',
] as const
export type ReferralCommand = CommandOf<(typeof referralCommands)[number]>

export function isReferralCommand(command: Command): command is ReferralCommand {
  return referralCommands.some((type) => type === command.type)
}

/** What follows from one of them; access has been asked. */
export function decideReferral(state: Case, command: ReferralCommand, situation: Situation): Decision {
  switch (command.type) {
    case 'refer-to-partner':
      return referToPartner(state, command, situation)
    case 'recall-referral':
      return recallReferral(state, command, situation)
    case 'write-to-partner':
      return writeToPartner(state, command, situation)
    case 'acknowledge-referral':
      return acknowledgeReferral(state, command, situation)
    case 'write-to-ministry':
      return writeToMinistry(state, command, situation)
    case 'extend-referral':
      return extendReferral(state, command, situation)
    case 'pass-referral':
      return passReferral(state, command, situation)
    case 'return-referral':
      return returnReferral(state, command, situation)
    case 'answer-referral':
      return answerReferral(state, command, situation)
    case 'direct':
      return direct(state, command, situation)
  }
}
