import type { Case, Merged } from './case.ts'
import type { Command, CommandOf, CommandType } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { link, unlink } from './link.ts'
import { merge, passOn, unmerge } from './merge.ts'

/** What is asked of a case because of another. */
const betweenCommands = ['link', 'unlink', 'merge', 'unmerge'] as const
export type BetweenCommand = CommandOf<(typeof betweenCommands)[number]>

export function isBetweenCommand(command: Command): command is BetweenCommand {
  return betweenCommands.some((type) => type === command.type)
}

/** What follows from one of them; access has been asked. */
export function decideBetween(state: Case, command: BetweenCommand, situation: Situation): Decision {
  switch (command.type) {
    case 'link':
      return link(state, command, situation)
    case 'unlink':
      return unlink(state, situation)
    case 'merge':
      return merge(state, situation)
    case 'unmerge':
      return unmerge(state, command, situation)
  }
}

/** What a merged case still takes for itself. */
const ownStill: readonly CommandType[] = ['note', 'record-outside', 'erase']

/** A merged case passes on what its customer says and takes nothing else; nothing for what it may take for itself. */
export function decideMerged(state: Merged, command: Command, situation: Situation): Decision | null {
  if (command.type === 'add-information') return passOn(state, command, situation)
  return ownStill.includes(command.type) ? null : { refused: 'case-merged' }
}
