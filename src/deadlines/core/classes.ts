/** The kinds of case (guide sections 5.1, 5.2 and 5.5): they decide the path and, with the two scales below, the time limits. */
export const kinds = ['complaint', 'inquiry', 'tip', 'media'] as const
export type Kind = (typeof kinds)[number]

/** By complexity (guide 5.1.9): each has its own time limits. */
export const complexities = ['routine', 'complex', 'critical'] as const
export type Complexity = (typeof complexities)[number]

/** By importance (guide 5.1.9). */
export const importances = ['low', 'medium', 'high'] as const
export type Importance = (typeof importances)[number]

/** What a time limit depends on. */
export type CaseClass = {
  readonly kind: Kind
  readonly complexity: Complexity
  readonly importance: Importance
}
