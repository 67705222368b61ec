import type { Kysely } from 'kysely'
import { seedLadder } from '../../deadlines/core/seedLadder.ts'
import { seedCalendars } from '../../deadlines/core/seeds.ts'
import { seedTimetable } from '../../deadlines/core/seedTimetable.ts'
import { saveCalendar, saveLadder, saveTimetable } from '../../deadlines/store/handle.ts'
import type { Tables } from '../../postgres/tables.ts'
import type { ChoiceList } from '../core/terms.ts'
import { choiceCodes, outlets, people } from '../core/testing.ts'
import { saveCategories, saveChoices } from './categories.ts'
import { saveOutlets } from './editOutlets.ts'

/** A small ministry for store tests: the people of `core/testing.ts`, three departments, three partners, two categories, the short lists, the seed clocks. */
export async function smallMinistry(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('staff.department')
    .values(['care', 'telecom', 'post'].map((code) => ({ code, name_ar: code, name_en: code })))
    .execute()
  await db
    .insertInto('staff.partner')
    .values(
      ['operator', 'post-corporation', 'regulator'].map((code) => ({
        ...{ code, name_ar: code, name_en: code },
        email: `cases@${code}.example`,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('staff.officer')
    .values(
      Object.entries(people).map(([name, { id, roles, departments, partner }]) => ({
        id,
        email: `${name}@insat.example`,
        name_ar: name,
        name_en: name,
        roles: [...roles],
        departments: [...departments],
        partner,
      })),
    )
    .execute()
  await saveCalendar(db, 'ministry', seedCalendars.ministry)
  await saveTimetable(db, seedTimetable)
  await saveLadder(db, seedLadder)
  for (const list of ['decline-reason', 'remedy', 'cause', 'outside-body'] satisfies ChoiceList[])
    await saveChoices(
      db,
      list,
      choiceCodes[list].map((code) => ({ code, name: { ar: code, en: code } })),
    )
  await saveOutlets(
    db,
    outlets.map((code) => ({
      ...{ code, name: { ar: code, en: code }, sort: 'local-newspaper' },
      ...{ email: code === 'daily' ? 'news@daily.example' : null, phone: null, contact: null, note: null },
    })),
  )
  const landline = { ar: 'الهاتف الثابت', en: 'Landline' }
  await saveCategories(db, [
    {
      code: 'phone.landline',
      parent: null,
      name: landline,
      department: 'telecom',
      complexity: 'routine',
      importance: 'medium',
    },
    {
      code: 'internet.outage',
      parent: null,
      name: landline,
      department: 'telecom',
      complexity: 'critical',
      importance: 'high',
    },
  ])
}
