import { scopeOf } from '../../cases/core/access.ts'
import type { Actor } from '../../staff/core/actor.ts'

/** Whose work figures are of: everybody's, or some departments'; of none, there is nothing to tell. */
export type Population = 'everybody' | readonly string[]

/**
 * The figures that an actor may read: of all work for whoever sees all of it, else of their own departments. A figure
 * counts cases and opens none, so it is the same number for everybody who may read it.
 */
export function populationOf(actor: Actor): Population {
  const scope = scopeOf(actor)
  return scope.all ? 'everybody' : scope.departments
}
