import type { Instant } from '../../language/core/instant.ts'

/** Where a category stands now, and below which one it stood until each of its moves, the earliest first. */
export type Place = {
  readonly parent: string | null
  readonly moves: readonly { readonly until: Instant; readonly parent: string | null }[]
}
export type CategoryTree = ReadonlyMap<string, Place>

/**
 * A category and those above it as they stood at a moment, the nearest first; none for no category. A code never says
 * where its category stands: that may have been moved.
 */
export function lineage(tree: CategoryTree, category: string | null, at: Instant): readonly string[] {
  const found: string[] = []
  for (let code = category; code !== null && !found.includes(code); code = parentAt(tree.get(code), at))
    found.push(code)
  return found
}

function parentAt(place: Place | undefined, at: Instant): string | null {
  const move = place?.moves.find(({ until }) => at < until)
  return move ? move.parent : (place?.parent ?? null)
}

/** A category and all that are below it now. */
export function withBelow(
  rows: readonly { readonly code: string; readonly parent: string | null }[],
  category: string,
): readonly string[] {
  const found = new Set([category])
  let size = 0
  while (size < found.size) {
    size = found.size
    for (const { code, parent } of rows) if (parent !== null && found.has(parent)) found.add(code)
  }
  return [...found]
}
