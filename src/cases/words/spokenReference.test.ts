import { expect, test } from 'vitest'
import { spokenReference } from './spokenReference.ts'

test('a reference is read aloud in its groups, in both languages', () => {
  expect(spokenReference('4827305916', 'en')).toBe('four eight two seven, three zero five, nine one six')
  expect(spokenReference('4827305916', 'ar')).toBe('أربعة ثمانية اثنان سبعة، ثلاثة صفر خمسة، تسعة واحد ستة')
})
