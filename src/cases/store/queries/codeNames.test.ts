import { beforeAll, expect, test } from 'vitest'
import { testContext } from '../../../postgres/testDatabase.ts'
import { saveCategories, saveChoices } from '../categories.ts'
import { codeNames } from './codeNames.ts'

const { db } = await testContext()
const both = (name: string) => ({ ar: `${name} بالعربية`, en: name })
const row = { department: 'telecom', complexity: 'routine', importance: 'medium' } as const

beforeAll(async () => {
  await db.insertInto('staff.department').values({ code: 'telecom', name_ar: 'x', name_en: 'x' }).execute()
  await saveCategories(db, [
    { code: 'phone', parent: null, name: both('Telephone'), ...row },
    { code: 'phone.landline', parent: 'phone', name: both('Landline'), ...row },
    { code: 'phone.mobile', parent: 'phone', name: both('Mobile'), ...row },
  ])
  await saveChoices(db, 'remedy', [{ code: 'refund', name: both('Refund') }])
  await db
    .updateTable('cases.category')
    .set({ retired_at: '2026-01-01T00:00:00.000Z' as never })
    .execute()
})

test('the names of a category, of the one above it and of a choice are known, also when they are no longer in use', async () => {
  const found = await codeNames(db, ['phone.landline', 'refund', 'nothing'])
  expect([...found.keys()].sort()).toEqual(['phone', 'phone.landline', 'refund'])
  expect(found.get('phone.landline')).toEqual({
    code: 'phone.landline',
    name: both('Landline'),
    parent: 'phone',
  })
  expect(found.get('refund')?.name).toEqual(both('Refund'))
})
