import { expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import type { Change } from '../core/change.ts'
import { changeText } from './changeText.ts'
import { editText } from './editText.ts'

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
const change: Change = {
  ...{ id: '1', at: instant('2026-11-01T08:00:00+03:00'), actor: '2', code: 'post', what: 'change' },
  before: { ar: 'البريد', en: 'Post', department: 'care' },
  after: { ar: 'البريد', en: 'Postal affairs', department: 'post' },
}
const names = {
  name: 'Post',
  who: 'Sami',
  value: (field: string, value: string) => (field === 'department' ? `of ${value}` : undefined),
}

test('a change says who did what, and each field that differs before and after, in both languages', () => {
  const en = changeText(change, 'en', names)
  expect(plain(en.text)).toBe('“Post” changed - Sami')
  expect(en.details.map(plain)).toEqual([
    'Name in English: from Post to Postal affairs',
    'Department: from of care to of post',
  ])
  const ar = changeText(change, 'ar', { ...names, name: 'البريد', who: 'سامي' })
  expect(plain(ar.text)).toBe('تعديل «البريد» - سامي')
  expect(ar.details.map(plain)[0]).toBe('الاسم بالإنجليزية: من Post إلى Postal affairs')
})

test('what was added has no before, and what is empty says so', () => {
  const added = changeText({ ...change, what: 'add', before: null }, 'en', names)
  expect(added.details.map(plain)).toContain('Name in English: Postal affairs')
  const cleared = { before: { importanceTeam: ['1', '2'] }, after: { importanceTeam: [] } }
  expect(changeText({ ...change, ...cleared }, 'en', names).details.map(plain)).toEqual([
    'Importance team: from 1 · 2 to none',
  ])
})

test('what stands in the way is said with how many of each', () => {
  const ties = [
    { what: 'open-cases', count: 2 },
    { what: 'officers', count: 3 },
  ] as const
  expect(editText({ refused: 'in-use', ties }, 'ar')).toBe(
    'لا يزال هذا البند مستخدمًا: حالتان مفتوحتان و3 موظفين على رأس العمل. انقل ما يرتبط به أولًا.',
  )
  expect(editText({ refused: 'in-use', ties }, 'en')).toContain('2 open cases and 3 officers in service')
})
