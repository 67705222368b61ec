import { type Actor, officerId, personId } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import { closing } from './close.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Situation } from './decision.ts'
import { dueFor } from './due.ts'
import type { AnswerGiven, CaseEvent } from './events.ts'
import { isFirstContact, mustNotHandle } from './independence.ts'
import { groundOfAnswer, notYetToOutlets } from './media.ts'
import { recallingAll } from './referToPartner.ts'
import type { RefusalCode } from './refusals.ts'

/**
 * Answers the customer: solved, or not and why (guide 5.1.10). A case nobody has becomes the answerer's own. With the
 * customer present and content it closes at once where it is a first contact (guide 5.1.9), and nowhere else: the one
 * who answered does not confirm. A kind without an objection window (a tip, a media case) is over with its answer.
 */
export function answer(state: Case, command: CommandOf<'answer'>, situation: Situation): Decision {
  const { actor, facts, at, stamp } = situation
  const refused = notToBeAnswered(state, actor)
  if (refused) return { refused }
  if (command.remedy !== null && facts.choice === null) return { refused: 'no-such-remedy' }
  const notYet = whoseFirst(state) ?? notYetToOutlets(state, command.solved)
  if (notYet) return { refused: notYet }
  // Nobody confirms what outlets are told, whatever the timetable says.
  const window = state.kind === 'media' ? null : dueFor(facts, state, 'objection', at, state.editionAt)
  const { text, solved, remedy, files } = command
  const present = command.present && state.kind !== 'media' && isFirstContact(state, actor, at)
  const given: AnswerGiven = {
    type: 'AnswerGiven',
    ...stamp,
    text,
    solved,
    remedy,
    files,
    present,
    confirmBy: window ?? at,
  }
  const recalled = recallingAll(state, stamp)
  return [...before(state, situation), ...recalled, given, ...after(state, given, window === null, situation)]
}

function notToBeAnswered(state: Case, actor: Actor): RefusalCode | null {
  if (state.status === 'closed') return 'case-closed'
  if (state.status === 'answered') return 'not-in-treatment'
  if (state.status === 'waiting') return 'waiting-for-customer'
  if (state.category === null) return 'classify-first'
  if (mustAskWhy(state)) return 'call-first'
  const [officer, person] = [officerId(actor), personId(actor)]
  if (officer && state.owner !== null && state.owner !== officer) return 'has-owner'
  return person ? mustNotHandle(state, person) : null
}

/** A dissatisfied inquirer is asked why before anybody answers again (guide 5.5.5). */
function mustAskWhy({ kind, round, attempts }: Case): boolean {
  return kind === 'inquiry' && round > 1 && !attempts.some(({ reached }) => reached)
}

/** A matter that is not ours alone went where it belongs before anybody is answered (guide 5.1.8, 5.5.5). */
function whoseFirst(state: Case): RefusalCode | null {
  const { jurisdiction, referrals, round, directedAt } = state
  if (jurisdiction === 'nobody') return directedAt === null ? 'direct-first' : null
  if (jurisdiction === 'ours') return null
  return referrals.some((referral) => referral.round === round) ? null : 'refer-first'
}

function before(state: Case, { actor, stamp }: Situation): CaseEvent[] {
  const officer = officerId(actor)
  const accepted: CaseEvent[] = state.accepted ? [] : [{ type: 'CaseAccepted', ...stamp }]
  const taken: CaseEvent[] =
    officer && state.owner === null && state.status !== 'registered'
      ? [{ type: 'CaseTaken', ...stamp, owner: officer }]
      : []
  return [...accepted, ...taken]
}

function after(state: Case, given: AnswerGiven, noWindow: boolean, situation: Situation): CaseEvent[] {
  if (noWindow) return [closing(state, groundOfAnswer(state, given.solved), situation)]
  return given.present && given.solved ? [closing(state, 'at-first-contact', situation)] : []
}
