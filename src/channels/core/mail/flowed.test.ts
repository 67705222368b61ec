import { expect, test } from 'vitest'
import { unflow } from './flowed.ts'

test.each([
  ['lines that end in a space go on', 'الهاتف مقطوع \nمنذ أيام\nشكرا', false, 'الهاتف مقطوع منذ أيام\nشكرا'],
  ['DelSp takes the space away', 'متصل \nة', true, 'متصلة'],
  ['the space before a line is only stuffing', ' From here\n  two', false, 'From here\n two'],
  ['the signature stays alone', 'end \n-- \nSaad', false, 'end \n-- \nSaad'],
  ['quotes of one depth join, others do not', '> a \n> b \n>> c\nd', false, '> a b \n>> c\nd'],
])('format=flowed: %s', (_, text, delSp, expected) => {
  expect(unflow(text, delSp)).toBe(expected)
})
