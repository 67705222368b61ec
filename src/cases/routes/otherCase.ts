import { readReference } from '../core/reference.ts'
import type { RefusalCode } from '../core/refusals.ts'
import { findCaseByReference } from '../store/queries/findCase.ts'
import { type NamedCase, namedCases } from '../store/queries/namedCases.ts'
import { titleOf } from './listed.ts'
import type { OpenStep } from './step.ts'

/** A case as it is named beside another: which, of what kind, where it stands, about what. */
export type ShownCase = Pick<NamedCase, 'reference' | 'kind' | 'status'> & { readonly title: string | null }

/** The second case of a step as it was asked for in the address: what was found, or why nothing. */
export type Sought = {
  readonly typed: string
  readonly found: ShownCase | null
  readonly problem: RefusalCode | 'reference-not-valid' | null
}

export function shownCase({ reference, kind, status, subject, opening }: NamedCase): ShownCase {
  return { reference, kind, status, title: titleOf({ subject, opening }) }
}

/** Looks for the case whose reference stands in the address as `other`, among those that the officer may see. */
export async function seekOther(
  request: Request,
  { insat, officer, state }: Pick<OpenStep, 'insat' | 'officer' | 'state'>,
): Promise<Sought> {
  const typed = new URL(request.url).searchParams.get('other')?.trim() ?? ''
  const nothing = { typed, found: null }
  if (typed === '') return { ...nothing, problem: null }
  const reference = readReference(typed)
  if (!reference) return { ...nothing, problem: 'reference-not-valid' }
  if (reference === state.reference) return { ...nothing, problem: 'same-case' }
  const other = await findCaseByReference(insat, officer, reference)
  const [named] = other ? await namedCases(insat, officer, [other.state.id]) : []
  return named
    ? { typed: reference, found: shownCase(named), problem: null }
    : { ...nothing, problem: 'no-such-other-case' }
}
