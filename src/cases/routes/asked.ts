/** The search and filters of an address; what is no choice of theirs is as if it were not there. */
export type Asked = Readonly<Record<(typeof filters)[number], string>>
export const filters = ['q', 'status', 'kind', 'department', 'category'] as const

export function readAsked(query: URLSearchParams): Asked {
  const asked = filters.map((name) => [name, query.get(name)?.trim().slice(0, 200) ?? ''])
  return Object.fromEntries(asked) as Asked
}
