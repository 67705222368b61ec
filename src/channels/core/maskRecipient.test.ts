import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskRecipient } from './maskRecipient.ts'

describe('the answer of a mail server', () => {
  test.each([
    ['550 5.1.1 <noura.k@example.com>: Recipient rejected', '550 5.1.1 <<mail>>: Recipient rejected'],
    [
      '550-5.1.1 User noura.k unknown, try NOURA@other.example',
      '550-5.1.1 User <recipient> unknown, try <mail>',
    ],
    ['452 4.2.2 "noura k"@[192.0.2.1] is over quota 52428800', '452 4.2.2 <mail> is over quota 52428800'],
    ['451 4.7.1 Greylisted, queued as 4F2A3B9C', '451 4.7.1 Greylisted, queued as 4F2A3B9C'],
    ['553 5.1.3 <نورة@مثال.السعودية> لا يوجد', '553 5.1.3 <<mail>> لا يوجد'],
  ])('%s keeps its codes and its reason, not the person', (said, masked) => {
    expect(maskRecipient(said, 'noura.k@example.com')).toBe(masked)
  })

  test('never tells the recipient, whatever stands around the address', () => {
    const around = fc.string({ maxLength: 20 })
    fc.assert(
      fc.property(around, around, (before, after) => {
        const said = maskRecipient(`550 ${before} <noura.k@example.com> ${after}`, 'noura.k@example.com')
        expect(said).not.toContain('noura.k')
        expect(said).toContain('550')
      }),
    )
  })
})

test('the answer of a text message service hides the number however it is written, and no other', () => {
  const masked = (said: string) => maskRecipient(said, '+966501234567')
  expect(masked('{"to":"+966501234567","code":21211}')).toBe('{"to":"<recipient>","code":21211}')
  expect(masked('050 123 4567 is not reachable')).toBe('<recipient> is not reachable')
  expect(masked('request 20260312115000 failed')).toBe('request 20260312115000 failed')
})
