import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../core/events.ts'
import { at } from '../core/testing.ts'
import { byText, eventText } from './eventText.ts'

const names = {
  officers: new Map([['o1', { ar: 'هدى العنبري', en: 'Huda Al-Anbari' }]]),
  departments: new Map([['post', { ar: 'الشؤون البريدية', en: 'Postal Affairs' }]]),
  outlets: new Map(),
  partners: new Map([['operator', { ar: 'شركة الاتصالات', en: 'The Operator' }]]),
  bodies: new Map(),
  references: new Map(),
}
const by = { type: 'officer', id: 'o1' } as const
const stamp = { at: at(0), by }
const line = (event: CaseEvent, language: 'ar' | 'en') =>
  eventText(event, names, language).replace(/[\u2068\u2069]/g, '')

describe('an event in words', () => {
  test('names officers, departments, channels and grounds in the language of the reader', () => {
    expect(line({ type: 'CaseTaken', ...stamp, owner: 'o1' }, 'ar')).toBe('تولّي الحالة: هدى العنبري')
    expect(line({ type: 'CaseReturned', ...stamp, from: 'post', text: { id: '', digest: '' } }, 'en')).toBe(
      'The case came back to intake: misdirected to Postal Affairs',
    )
    const contact = { channel: 'phone', outcome: 'no-answer', text: null } as const
    expect(line({ type: 'ContactRecorded', ...stamp, ...contact }, 'ar')).toBe(
      'محاولة تواصل عبر الهاتف: لم يرد',
    )
    const closed = { ground: 'unreachable', appealBy: at(9), text: null } as const
    expect(line({ type: 'CaseClosed', ...stamp, ...closed }, 'en')).toBe(
      'The case was closed: The customer could not be reached',
    )
  })

  test('names the partner, what is asked of it and what it did', () => {
    const given = {
      type: 'ReferredToPartner',
      ...stamp,
      partner: 'operator',
      dueAt: at(5),
      text: null,
    } as const
    expect(line({ ...given, way: 'answer' }, 'ar')).toBe('حُوّلت الحالة إلى شركة الاتصالات للرد على المتعامل')
    expect(line({ ...given, way: 'opinion' }, 'en')).toBe('The Operator was asked for its opinion')
    const back = { type: 'ReferralReturned', by: { type: 'partner', partner: 'operator' } } as const
    expect(byText(back.by, names, 'en').replace(/[\u2068\u2069]/g, '')).toBe('by The Operator')
  })

  test('tells an answer that solved from one that did not', () => {
    const answer = {
      type: 'AnswerGiven',
      ...stamp,
      text: { id: '', digest: '' },
      remedy: null,
      files: [],
    } as const
    const told = (solved: boolean) => line({ ...answer, solved, present: false, confirmBy: at(9) }, 'en')
    expect([told(true), told(false)]).toEqual(['Answered: solved', 'Answered: not solved, and why'])
  })

  test('says who did it, and keeps a code where the name is gone', () => {
    expect(byText(by, names, 'en').replace(/[\u2068\u2069]/g, '')).toBe('by Huda Al-Anbari')
    expect(byText({ type: 'customer' }, names, 'ar')).toBe('من المتعامل')
    expect(line({ type: 'CaseReferred', ...stamp, department: 'gone', text: null }, 'en')).toContain('gone')
  })
})
