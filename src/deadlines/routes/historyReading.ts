import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { officerNames } from '../../staff/store/queries/officers.ts'
import { recalculations } from '../store/queries/recalculations.ts'
import { timeChanges } from '../store/queries/timeChanges.ts'

/** What was changed lately and by whom, and how far recalculations are. */
export async function readHistory({ db }: Pick<Context, 'db'>, language: Language) {
  const [changes, running] = await Promise.all([timeChanges(db, 8), recalculations(db, 3)])
  const names = await officerNames(db, [...new Set(changes.map(({ actor }) => actor))])
  const history = changes.map(({ id, at, actor, what }) => {
    return { id, at, what, who: names.get(actor)?.[language] ?? '' }
  })
  return { history, recalculations: running }
}
