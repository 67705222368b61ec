import { describe, expect, test } from 'vitest'
import { noticeChannel } from './customer.ts'

const customer = {
  phone: '+966501234567',
  email: 'noura@example.com',
  preferredChannel: 'sms',
  needs: [],
} as const

describe('the channel of a notice', () => {
  test('is the preferred one', () => {
    expect(noticeChannel(customer)).toBe('sms')
    expect(noticeChannel({ ...customer, preferredChannel: 'email' })).toBe('email')
  })
  test('is a text message for whoever prefers to be rung', () => {
    expect(noticeChannel({ ...customer, preferredChannel: 'phone' })).toBe('sms')
  })
  test('is mail when the only phone is a landline', () => {
    expect(noticeChannel({ ...customer, phone: '+966114522222' })).toBe('email')
  })
  test('is nothing when there is no address at all', () => {
    expect(noticeChannel({ ...customer, phone: null, email: null })).toBeNull()
  })
})
