/** The first problem of each field, by the field's name in the form: the last word of its path. */
export function firstProblems(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { path, message } of issues) {
    const field = String(path.findLast((part) => typeof part === 'string') ?? 'form')
    problems[field] ??= message
  }
  return problems
}
