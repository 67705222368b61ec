import type { Case, CaseBase } from './case.ts'

/** What every status has, without what only the present one knows. */
export function baseOf(state: Case): CaseBase {
  const { status: _, ...rest } = state
  const base: CaseBase & Record<string, unknown> = { ...rest }
  for (const key of ['askedAt', 'confirmBy', 'wroteAt', 'closedAt', 'ground', 'appealBy', 'before'])
    delete base[key]
  return base
}
