import { describe, expect, test } from 'vitest'
import { subscriber } from './networkAddress.ts'

describe('the subscriber behind a network address', () => {
  test('is the whole of an IPv4 address, however it is written', () => {
    expect(subscriber('192.0.2.7')).toBe('192.0.2.7')
    expect(subscriber('::ffff:192.0.2.7')).toBe('192.0.2.7')
  })

  test('is the first half of an IPv6 address', () => {
    expect(subscriber('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2')
    expect(subscriber('2001:0DB8:0001:0002::1')).toBe('2001:db8:1:2')
    expect(subscriber('2001:db8::1')).toBe('2001:db8:0:0')
    expect(subscriber('fe80::1%eth0')).toBe('fe80:0:0:0')
    expect(subscriber('::1')).toBe('0:0:0:0')
  })
})
