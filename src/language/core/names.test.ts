import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, sameName } from './names.ts'

describe('names of one person', () => {
  test.each([
    ['أحمد بن سعيد العتيبي', 'احمد سعيد العتيبى'],
    ['عبد الله القحطاني', 'عبدالله القحطاني'],
    ['عبد الرحمن', 'عَبْدُالرَّحْمٰن'],
    ['فاطمة بنت علي', 'فاطمه علي'],
    ['محمد ابن سلمان', 'محمد سلمان'],
    ['د. سارة الحربي', 'الدكتورة ساره الحربي'],
    ['م/ خالد الشهري', 'المهندس خالد الشهري'],
    ['أ. د. هدى', 'هدي'],
    ['أبو بكر صالح', 'ابوبكر صالح'],
    ['نور الدين', 'نورالدين'],
    ['جار الله', 'جارالله'],
    ['آل سعود', 'ال سعود'],
    ['علاء الدين حسن', 'علا الدين حسن'],
    ['عائشة', 'عايشه'],
    ['يحيى داوود', 'يحي داود'],
    ['  محمد   علي ', 'محمد\u200f علي'],
    ['Mohammed Al-Otaibi', 'muhammad alotaibi'],
    ['Mohamed Al Otaibi', 'MUHAMMED EL-OTAIBI'],
    ['Abdullah', 'Abdulla'],
    ['Abdallah', 'Abd Allah'],
    ['Abdul Rahman', 'Abdulrahman'],
    ['Abdul Latif', 'Abdullatif'],
    ['Abd El Aziz', 'Abdulaziz'],
    ['Abdur Razzaq', 'Abdurazzaq'],
    ['Abd al-Rahman', 'Abdurrahman'],
    ['Abdel Rahman', 'Abdul-Rahman'],
    ['Dr. Fatimah bint Ali', 'Fatima Ali'],
    ['Hussein', 'Hussain'],
    ['Yousef', 'Yusuf'],
    ['Khaled Mansour', 'Khalid Mansoor'],
    ["Sa'ad", 'Saad'],
    ['José García', 'Jose Garcia'],
    ['Mr John Smith', 'John Smith'],
  ])('%s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
    expect(sameName(one, other)).toBe(true)
  })

  test('signs alone are no name', () => {
    expect(nameKey(' - ')).toBe('')
    expect(sameName('', '')).toBe(false)
    expect(sameName('!', '؟')).toBe(false)
  })

  test('a title alone is taken for the name', () => {
    expect(nameKey('السيد')).toBe('السيد')
  })
})

describe('names of two people', () => {
  test.each([
    ['حسن', 'حسين'],
    ['عمر', 'عمرو'],
    ['سعد', 'سعيد'],
    ['عبد الله', 'عبد الإله'],
    ['عبد الرحمن', 'عبد الرحيم'],
    ['محمد علي', 'علي محمد'],
    ['محمد علي', 'محمد'],
    ['خالد', 'خلود'],
    ['العتيبي', 'القحطاني'],
    ['أمل', 'آمال'],
    ['Hassan', 'Hussein'],
    ['Omar', 'Amr'],
    ['Said', 'Saud'],
    ['Salman', 'Sulaiman'],
    ['Abdullah', 'Abdulaziz'],
    ['Hamad', 'Hamed'],
    ['Ben Smith', 'John Smith'],
    ['Huda', 'Hadi'],
    ['Ali', 'Alia'],
    ['Ellen', 'Allen'],
  ])('%s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(false)
  })
})

describe('the key of a name', () => {
  test('stands for itself and pays no heed to spaces, case and marks', () => {
    const word = fc.constantFrom(
      'محمد',
      'عبد',
      'الله',
      'بن',
      'العتيبي',
      'Al',
      'Abdul',
      'Omar',
      'Ahmed',
      'ال',
      'الدين',
      'Dr',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const name = words.join(' ')
        expect(sameName(name, name)).toBe(true)
        expect(sameName(` ${words.join('  ')}.`, name.toUpperCase())).toBe(true)
      }),
    )
  })
})
