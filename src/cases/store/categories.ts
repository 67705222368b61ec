import type { Kysely } from 'kysely'
import type { Tables } from '../../postgres/tables.ts'
import type { ChoiceList } from '../core/terms.ts'
import type { CategoryRow, ChoiceRow } from './queries/categories.ts'

/** Adds categories in the order given; one that exists is changed. */
export async function saveCategories(db: Kysely<Tables>, categories: readonly CategoryRow[]): Promise<void> {
  await db
    .insertInto('cases.category')
    .values(
      categories.map(({ name, ...row }, place) => ({ ...row, name_ar: name.ar, name_en: name.en, place })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        parent: eb.ref('excluded.parent'),
        name_ar: eb.ref('excluded.name_ar'),
        name_en: eb.ref('excluded.name_en'),
        department: eb.ref('excluded.department'),
        complexity: eb.ref('excluded.complexity'),
        importance: eb.ref('excluded.importance'),
        place: eb.ref('excluded.place'),
      })),
    )
    .execute()
}

/** Puts the short lists as shipped where the ministry has no such list yet, retired choices counted. */
export async function addMissingLists(
  db: Kysely<Tables>,
  lists: Partial<Record<ChoiceList, readonly ChoiceRow[]>>,
): Promise<void> {
  const rows = await db.selectFrom('cases.choice').select('list').distinct().execute()
  const known = new Set(rows.map(({ list }) => list))
  for (const [list, choices] of Object.entries(lists) as [ChoiceList, readonly ChoiceRow[]][])
    if (!known.has(list)) await saveChoices(db, list, choices)
}

/** Adds the choices of one of the ministry's short lists, in the order given; one that exists is renamed. */
export async function saveChoices(
  db: Kysely<Tables>,
  list: ChoiceList,
  choices: readonly ChoiceRow[],
): Promise<void> {
  await db
    .insertInto('cases.choice')
    .values(
      choices.map(({ code, name, note }, place) => ({
        ...{ list, code, name_ar: name.ar, name_en: name.en, place },
        ...{ note_ar: note?.ar ?? null, note_en: note?.en ?? null },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['list', 'code']).doUpdateSet((eb) => ({
        name_ar: eb.ref('excluded.name_ar'),
        name_en: eb.ref('excluded.name_en'),
        note_ar: eb.ref('excluded.note_ar'),
        note_en: eb.ref('excluded.note_en'),
        place: eb.ref('excluded.place'),
      })),
    )
    .execute()
}
