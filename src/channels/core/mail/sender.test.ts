import { describe, expect, test } from 'vitest'
import { senderOf } from './sender.ts'

const mailbox = (address: string, name = '') => ({ name, address })

describe('the sender of a mail', () => {
  test('is whom it is from, the address in lower case, the name where it says more than the address', () => {
    const from = mailbox('Saad@Example.org', 'سعد العتيبي')
    expect(senderOf({ from, replyTo: [mailbox('other@example.org')], quiet: null })).toEqual({
      name: 'سعد العتيبي',
      address: 'saad@example.org',
    })
    expect(
      senderOf({ from: mailbox('a@example.org', 'A@example.org'), replyTo: [], quiet: null })?.name,
    ).toBeNull()
  })
  test('is whom a form on a site sends for, where nobody reads the address of the form', () => {
    const from = mailbox('noreply@forms.example')
    const replyTo = [mailbox('saad@example.org')]
    expect(senderOf({ from, replyTo, quiet: 'no-reply-address' })?.address).toBe('saad@example.org')
    expect(senderOf({ from, replyTo: [], quiet: 'no-reply-address' })?.address).toBe('noreply@forms.example')
    expect(senderOf({ from: null, replyTo, quiet: null })?.address).toBe('saad@example.org')
  })
  test('may have an address in Arabic letters or one that is good inside a network only', () => {
    expect(senderOf({ from: mailbox('root@mail'), replyTo: [], quiet: null })?.address).toBe('root@mail')
    expect(senderOf({ from: mailbox('سعد@بريد.السعودية'), replyTo: [], quiet: null })?.address).toBe(
      'سعد@بريد.السعودية',
    )
  })
  test.each([
    'undisclosed',
    'a b@example.org',
    'a@b@example.org',
    'a\r\nBcc: x@example.org',
    `${'a'.repeat(300)}@example.org`,
  ])('is nobody where the address is %s', (address) =>
    expect(senderOf({ from: mailbox(address), replyTo: [], quiet: null })).toBeNull(),
  )
})
