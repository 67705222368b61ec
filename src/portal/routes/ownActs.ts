import type { Case } from '../../cases/core/case.ts'

export const acts = ['confirm', 'information', 'appeal', 'withdraw'] as const
export type Act = (typeof acts)[number]

/** What the customer can do now, the most wanted first. */
export function actsOf(state: Case, now: string): Act[] {
  if (state.status === 'closed') return now <= state.appealBy ? ['appeal'] : []
  // What goes further is done to the case that has the matter, by its own customer.
  if (state.status === 'merged') return ['information']
  return state.status === 'answered' ? ['confirm', 'information', 'withdraw'] : ['information', 'withdraw']
}
