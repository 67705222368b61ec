import { describe, expect, test } from 'vitest'
import { announcesAbsence, bareSubject, referencesIn } from './subject.ts'

describe('the subject without its marks', () => {
  test.each([
    'Re: X',
    'RE: X',
    'Re[2]: X',
    'RE : X',
    'Fwd: X',
    'FW: X',
    'AW: X',
    'WG: X',
    'TR: X',
    'رد: X',
    'ردّ: X',
    'الرد: X',
    'إعادة توجيه: X',
    'رد: إعادة توجيه: Re: X',
    '\u200fرد: X',
    'SV: X',
    'YNT: X',
    '回复：X',
    '转发: X',
    'Отв: X',
    'Antwort: X',
    ' re:re: fwd: X ',
  ])('%s', (subject) => {
    expect(bareSubject(subject)).toBe('X')
  })

  test.each([
    'ردود الموظف: غير لائقة',
    'Research: slow line',
    'Transfer: never arrived',
    'تحويل: لم يصل',
    'Reset of my router',
  ])('a word that only begins like a mark stays: %s', (subject) => {
    expect(bareSubject(subject)).toBe(subject)
  })

  test('nothing but marks leaves nothing', () => {
    expect(bareSubject('Re: رد:')).toBe('')
  })
})

describe('announcements of absence', () => {
  test.each([
    'رد تلقائي: شكواكم',
    'Automatic reply: Your case',
    'Out of office',
    'Re: Out of the office until Sunday',
    'خارج المكتب',
  ])('%s', (subject) => {
    expect(announcesAbsence(subject)).toBe(true)
  })

  test('a complaint about them is none', () => {
    expect(announcesAbsence('لا يصلني منكم إلا رد تلقائي')).toBe(false)
    expect(announcesAbsence('Your automatic replies do not help')).toBe(false)
  })
})

describe('case references in the subject', () => {
  test.each([
    ['رد: شكواكم رقم ٤٨٢٧-٣٠٥-٩١٦', ['4827305916']],
    ['Re: your complaint 4827-305-916', ['4827305916']],
    ['4827305916', ['4827305916']],
    ['4827 305 916 and 4827–305–916 and 6000000001', ['4827305916', '6000000001']],
    ['\u202a4827-305-916\u202c', ['4827305916']],
    ['1058529940', []],
    ['0501234567', []],
    ['48273059161', []],
    ['482730591', []],
  ])('%s', (subject, found) => {
    expect(referencesIn(subject)).toEqual(found)
  })
})
