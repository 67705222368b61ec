import type { Case } from '../../cases/core/case.ts'
import type { CaseEvent } from '../../cases/core/events.ts'

/** What an outlet is told by letter (guide 5.2): the solution, or the steps taken where nothing was solved. */
export const outletPurposes = ['outlet-solved', 'outlet-steps'] as const
export type OutletPurpose = (typeof outletPurposes)[number]

/** What the outlets are told when this happens: the end of a media case, by the words of its answer. */
export function outletNoticeFor(event: CaseEvent): OutletPurpose | null {
  if (event.type !== 'CaseClosed') return null
  if (event.ground === 'outlet-answered') return 'outlet-solved'
  return event.ground === 'proposals-made' ? 'outlet-steps' : null
}

export function isOutletPurpose(purpose: string): purpose is OutletPurpose {
  return outletPurposes.some((known) => known === purpose)
}

/** Each outlet once, with the texts of what it published. */
export function toldOutlets({
  sources,
}: Pick<Case, 'sources'>): readonly { readonly outlet: string; readonly texts: readonly string[] }[] {
  const byOutlet = Map.groupBy(sources, ({ outlet }) => outlet)
  return [...byOutlet].map(([outlet, own]) => ({ outlet, texts: own.map(({ text }) => text.id) }))
}
