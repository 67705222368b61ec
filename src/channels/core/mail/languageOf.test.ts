import { expect, test } from 'vitest'
import { languageOf } from './languageOf.ts'

test.each([
  ['خط الهاتف مقطوع', 'ar'],
  ['My line is dead since Sunday', 'en'],
  [
    'الخط مقطوع انظر https://www.example.org/a/very/long/address/of/a/picture أو اكتب لي someone@example.org',
    'ar',
  ],
  ['المودم TP-Link لا يعمل منذ أن بدلتم الخدمة إلى fiber', 'ar'],
  ['Мой телефон не работает', 'en'],
  ['۱۲۳ !!', null],
  ['', null],
])('«%s» is answered in %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})

test('a long legal notice below does not change the language of a short letter', () => {
  const letter = 'الخط مقطوع منذ ثلاثة أيام ولم يصل الفني بعد وأرجو إصلاحه. '.repeat(12)
  expect(
    languageOf(`${letter}\n\n${'This message is confidential and intended for the addressee. '.repeat(40)}`),
  ).toBe('ar')
})
