import { fileLimits } from '../../files/core/accept.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Sent } from './sent.ts'

/** The fields of a step's form: what was typed where it came back, else what the case proposes. */
export function useStepFields(
  sent: Sent | undefined,
  proposed: Readonly<Record<string, string | null>> = {},
) {
  const t = useWords(['cases', 'files', 'ui'])
  const problem = (name: string): string | undefined => {
    const code = sent?.problems[name]
    if (!code) return undefined
    const keys = [`cases:error.${code}`, `cases:refusal.${code}`, `files:refusal.${code}`, `ui:form.${code}`]
    return t([...keys, 'cases:error.other'] as never, { ...fileLimits })
  }
  const all = (name: string): readonly string[] => sent?.values[name] ?? []
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
