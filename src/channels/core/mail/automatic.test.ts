import { describe, expect, test } from 'vitest'
import { judgeAutomatic, type Suspect } from './automatic.ts'

const person: Suspect = {
  headers: [{ key: 'return-path', value: '<saad@example.org>' }],
  subject: 'الهاتف مقطوع',
  from: 'saad@example.org',
  type: 'text/plain',
  reportType: null,
  isBounce: false,
}
const withField = (key: string, value: string): Suspect => ({ ...person, headers: [{ key, value }] })
const own = ['care@example.org']

describe('telling a machine from a person', () => {
  test('a person is neither silenced nor ignored', () => {
    expect(judgeAutomatic(person, own)).toEqual({ autoReply: null, quiet: null, listMail: false })
    for (const value of ['no', 'No', 'no; x=y', 'no (a person)']) {
      expect(judgeAutomatic(withField('auto-submitted', value), own).autoReply).toBeNull()
    }
  })

  test.each([
    ['auto-submitted', 'auto-replied', 'auto-submitted'],
    ['auto-submitted', 'auto-generated (failure)', 'auto-submitted'],
    ['auto-submitted', 'Auto-Notified', 'auto-submitted'],
    ['x-autoreply', 'yes', 'auto-reply-header'],
    ['x-autorespond', 'vacation', 'auto-reply-header'],
    ['return-path', '<>', 'null-return-path'],
    ['return-path', '< >', 'null-return-path'],
    ['precedence', 'auto_reply', 'precedence'],
    ['precedence', 'Bulk', 'precedence'],
    ['precedence', 'junk', 'precedence'],
  ])('%s: %s makes no case', (key, value, reason) => {
    const verdict = judgeAutomatic(withField(key, value), own)
    expect(verdict).toMatchObject({ autoReply: reason, quiet: reason })
  })

  test('our own address, whatever its case', () => {
    expect(judgeAutomatic({ ...person, from: 'Care@Example.org' }, own).autoReply).toBe('own-address')
  })

  test('a read receipt', () => {
    const receipt = { ...person, type: 'multipart/report', reportType: 'disposition-notification' }
    expect(judgeAutomatic(receipt, own).autoReply).toBe('read-receipt')
  })

  test('the subject of an absence counts only in an answer', () => {
    const away = { ...person, subject: 'رد تلقائي: شكواكم' }
    expect(judgeAutomatic(away, own).autoReply).toBeNull()
    const answer = { ...away, headers: [{ key: 'in-reply-to', value: '<x@y>' }] }
    expect(judgeAutomatic(answer, own).autoReply).toBe('out-of-office')
  })

  test.each([
    ['list-id', '<news.example.org>', 'list'],
    ['precedence', 'list', 'list'],
    ['x-auto-response-suppress', 'DR, OOF, AutoReply', 'suppress'],
    ['x-auto-response-suppress', 'All', 'suppress'],
  ])('%s: %s is a person all the same, but nothing goes back', (key, value, reason) => {
    expect(judgeAutomatic(withField(key, value), own)).toMatchObject({ autoReply: null, quiet: reason })
  })

  test('a letter through a list with bulk precedence still opens a case', () => {
    const headers = [
      { key: 'list-id', value: '<news.example.org>' },
      { key: 'precedence', value: 'bulk' },
    ]
    expect(judgeAutomatic({ ...person, headers }, own)).toEqual({
      autoReply: null,
      quiet: 'list',
      listMail: true,
    })
  })

  test('an address that reads no answers gets none; a bounce is told apart', () => {
    expect(judgeAutomatic({ ...person, from: 'no-reply@example.org' }, own)).toMatchObject({
      autoReply: null,
      quiet: 'no-reply-address',
    })
    expect(judgeAutomatic({ ...person, isBounce: true }, own)).toMatchObject({
      autoReply: null,
      quiet: 'bounce',
    })
  })
})
