import { fileLimits } from '../../files/core/accept.ts'
import { typedDate } from '../../language/core/typedDate.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Sent } from './sent.ts'

/** The Gregorian day that a date typed in the Hijri calendar may stand for, as people here write it. */
function meantBy(typed = ''): string {
  const read = typedDate(typed)
  const day = 'gregorian' in read ? read.gregorian : null
  return day ? day.split('-').reverse().join('/') : '…'
}

/** The fields of a step's form: what was typed where it came back, else what the case proposes. */
export function useStepFields(
  sent: Sent | undefined,
  proposed: Readonly<Record<string, string | null>> = {},
) {
  const t = useWords(['cases', 'files', 'ui'])
  const all = (name: string): readonly string[] => sent?.values[name] ?? []
  const problem = (name: string): string | undefined => {
    const code = sent?.problems[name]
    if (!code) return undefined
    const keys = [`cases:error.${code}`, `cases:refusal.${code}`, `files:refusal.${code}`, `ui:form.${code}`]
    return t([...keys, 'cases:error.other'] as never, { ...fileLimits, gregorian: meantBy(all(name)[0]) })
  }
  return {
    all,
    field: (name: string) => ({
      name,
      value: sent ? all(name)[0] : (proposed[name] ?? undefined),
      error: problem(name),
    }),
    errors: Object.fromEntries(Object.keys(sent?.problems ?? {}).map((name) => [name, problem(name)])),
  }
}
