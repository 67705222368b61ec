import { type Actor, officerId } from '../../staff/core/actor.ts'

/** What the ministry decides for every case. */
export type Policy = {
  /** After this round the follow-up team may close a case whose customer is still dissatisfied; null: the rounds go on until they are satisfied (guide 5.1.8). */
  readonly lastRound: number | null
  /** Contact attempts in vain before a customer counts as out of reach (guide 5.1.10). */
  readonly attemptsBeforeGivingUp: number
  /** Ids of the officers who set importance (guide 5.1.9: a specialised team); where there are none, whoever classifies does. */
  readonly importanceTeam: readonly string[]
}

export const shippedPolicy: Policy = { lastRound: 2, attemptsBeforeGivingUp: 3, importanceTeam: [] }

/** Whether that actor may set another importance than what stands or is proposed. */
export function maySetImportance({ importanceTeam }: Policy, actor: Actor): boolean {
  const officer = officerId(actor)
  return importanceTeam.length === 0 || (officer !== null && importanceTeam.includes(officer))
}
