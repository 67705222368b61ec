import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { BodyList } from '../../staff/core/change.ts'
import type { Entry } from '../../staff/core/edit.ts'
import { listChanges } from '../../staff/store/queries/listChanges.ts'
import { officerNames } from '../../staff/store/queries/officers.ts'
import { changeText } from '../../staff/words/changeText.ts'
import type { ShownChange } from '../../ui/lastChanges.tsx'

const shown = 20

/** The latest changes of departments or partners, in words. */
export async function bodyChanges(
  { db }: Pick<Context, 'db'>,
  list: BodyList,
  entries: readonly Entry[],
  language: Language,
): Promise<readonly ShownChange[]> {
  const changes = await listChanges(db, list, shown)
  const officers = await officerNames(db, [...new Set(changes.map(({ actor }) => actor))])
  return changes.map((change) => {
    const name = entries.find(({ code }) => code === change.code)?.name[language] ?? change.code ?? ''
    const who = officers.get(change.actor)?.[language] ?? ''
    return { id: change.id, at: change.at, ...changeText(change, language, { name, who }) }
  })
}
