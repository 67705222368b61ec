import { expect, test } from 'vitest'
import { categoryOptions } from './categoryOptions.ts'

test('categories stand under their general ones, and a general one without any can be chosen itself', () => {
  const name = (en: string) => ({ ar: `${en} بالعربية`, en })
  const tree = [
    { code: 'phone', parent: null, name: name('Telephone') },
    { code: 'other', parent: null, name: name('Other') },
    { code: 'phone.landline', parent: 'phone', name: name('Landline') },
  ]
  expect(categoryOptions(tree, 'en')).toEqual([
    { label: 'Telephone', options: [{ value: 'phone.landline', label: 'Landline' }] },
    { value: 'other', label: 'Other' },
  ])
  expect(categoryOptions(tree, 'ar')[1]).toEqual({ value: 'other', label: 'Other بالعربية' })
})
