import { describe, expect, test } from 'vitest'
import { type Returned, readBounce } from './bounce.ts'

const nothing: Returned = {
  from: 'saad@example.org',
  failedRecipients: null,
  text: 'الهاتف مقطوع',
  deliveryStatus: null,
  original: null,
}
const original = 'From: care@example.org\nMessage-ID:\n <notice-1@insat>\nSubject: x\n\nbody'

describe('mails that came back', () => {
  test('a person’s mail is none', () => {
    expect(readBounce(nothing)).toBeNull()
  })

  test('a delivery report names the first recipient that failed', () => {
    const deliveryStatus = [
      'Reporting-MTA: dns; mx.example.net',
      '',
      'Final-Recipient: rfc822; good@example.net',
      'Action: relayed',
      'Status: 2.0.0',
      '',
      'Final-Recipient: rfc822;saad@example.net',
      'Action: FAILED (really)',
      'Status: 5.1.1 (unknown)',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '  no such mailbox',
      '',
    ].join('\n')
    expect(readBounce({ ...nothing, deliveryStatus, original })).toEqual({
      recipient: 'saad@example.net',
      status: '5.1.1',
      action: 'failed',
      diagnostic: '550 5.1.1 no such mailbox',
      originalMessageId: 'notice-1@insat',
    })
  })

  test('a delay is told from a failure', () => {
    const deliveryStatus =
      'Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; b@c.example\nAction: delayed\nStatus: 4.4.1'
    expect(readBounce({ ...nothing, deliveryStatus })).toMatchObject({
      action: 'delayed',
      status: '4.4.1',
      originalMessageId: null,
    })
  })

  test('an empty report is still a bounce', () => {
    expect(readBounce({ ...nothing, deliveryStatus: '' })).toMatchObject({
      recipient: null,
      status: null,
      action: 'failed',
    })
  })

  test('a server without reports is read from its text', () => {
    const text =
      'Hi. This is the qmail-send program.\n\n<saad@example.net>:\n192.0.2.1 said: 550 5.2.2 mailbox full\n\nMessage-ID: <notice-1@insat>\n'
    expect(readBounce({ ...nothing, from: 'MAILER-DAEMON@mx.example.net', text })).toEqual({
      recipient: 'saad@example.net',
      status: '5.2.2',
      action: 'failed',
      diagnostic: '192.0.2.1 said: 550 5.2.2 mailbox full',
      originalMessageId: 'notice-1@insat',
    })
    expect(readBounce({ ...nothing, failedRecipients: 'a@b.example, c@d.example' })?.recipient).toBe(
      'a@b.example',
    )
  })
})
