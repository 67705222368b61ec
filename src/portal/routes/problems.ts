import { fileLimits } from '../../files/core/accept.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Problems } from './newReading.ts'

/** The words for the problem of a field, in the page's language; nothing where there is none. */
export function useProblem(
  problems: Problems | undefined,
  values: Readonly<Record<string, string>> = {},
): (field: string) => string | undefined {
  const t = useWords(['portal', 'cases', 'ui'])
  return (field) => {
    const code = problems?.[field]
    if (!code) return undefined
    const keys = [
      `portal:problem.${code}`,
      `cases:error.${code}`,
      `cases:refusal.${code}`,
      `ui:form.${code}`,
      'portal:problem.other',
    ]
    return t(keys as never, { ...fileLimits, ...values })
  }
}
