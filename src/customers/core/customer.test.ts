import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { noticeChannel, tellingOf } from './customer.ts'

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
  test('is not the mail that does not arrive', () => {
    const failing = { ...customer, emailFailedAt: instant('2026-03-01T08:00:00Z') }
    expect(noticeChannel({ ...failing, preferredChannel: 'email' })).toBe('sms')
    expect(noticeChannel({ ...failing, phone: null })).toBeNull()
  })
  test('is nothing when there is no address at all', () => {
    expect(noticeChannel({ ...customer, phone: null, email: null })).toBeNull()
  })
})

describe('how a customer is told', () => {
  const landline = { ...customer, phone: '+966114522222', email: null }

  test('is by messages alone where they prefer them', () => {
    expect(tellingOf(customer)).toBe('written')
    expect(tellingOf({ ...landline, email: customer.email })).toBe('written')
  })
  test('is by phone where only a landline is known', () => {
    expect(tellingOf(landline)).toBe('rung')
  })
  test('is by both for whoever prefers a call and takes messages, too', () => {
    expect(tellingOf({ ...customer, preferredChannel: 'phone' })).toBe('both')
  })
  test('is never by phone for whoever cannot hear', () => {
    expect(tellingOf({ ...customer, preferredChannel: 'phone', needs: ['deaf'] })).toBe('written')
    expect(tellingOf({ ...landline, needs: ['deaf'] })).toBe('neither')
  })
  test('is by nothing where neither phone nor email is known', () => {
    expect(tellingOf({ ...customer, phone: null, email: null })).toBe('neither')
  })
})
