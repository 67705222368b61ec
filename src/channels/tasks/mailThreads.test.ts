import { beforeAll, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { linkToken } from '../../customers/store/session.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OutgoingMail } from '../core/outgoing.ts'
import { mail, multipart } from '../gateways/mail/fixtures.ts'
import { caseMessages } from '../store/queries/messages.ts'
import { notify } from './notify.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))
const { huda } = people
const system = { type: 'system' } as const

/** A case whose customer writes from `noura<n>@example.org` under the name «نورة». */
let known = 0
async function newCase(more: Record<string, unknown> = {}) {
  known += 1
  const email = `noura${known}@example.org`
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'website', language: 'ar', text: 'انقطع الخط.' },
    customer: { name: 'نورة', email, ...more },
  })
  const outcome = await registerCase(context, { type: 'public' }, said)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return { id: outcome.state.id, reference: outcome.state.reference, email }
}
async function act(caseId: string, ...commands: CommandInput[]) {
  const outcome = await handle(context, huda, caseId, commands)
  if ('refused' in outcome) throw new Error(outcome.refused)
}
const words = (body: string) => ({ subject: null, body })
const answering: readonly CommandInput[] = [
  {
    ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
    ...{ procedure: 'treatment', named: [], text: null },
  },
  { ...{ type: 'answer', text: words('تم.'), solved: true, remedy: null, files: [], present: false } },
]
const closing: CommandInput = { type: 'confirm', satisfied: true, channel: 'website', text: null }
async function closed() {
  const made = await newCase()
  await act(made.id, ...answering)
  const outcome = await handle(context, { type: 'customer', caseId: made.id }, made.id, closing)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return made
}

let letters = 0
function letter(from: string, fields: readonly string[], text = 'وهذه صورة العطل') {
  letters += 1
  return mail([`From: ${from}`, `Message-ID: <m${letters}@example.org>`, ...fields], text)
}
async function story(reference: string) {
  const found = await findCaseByReference(context, system, reference)
  const told = found && (await caseStory(context, system, found.state.id))
  if (!found || !told) throw new Error(`no case ${reference}`)
  return { state: found.state, events: told.events, texts: told.texts }
}
async function refOf(raw: Uint8Array, outcome: string) {
  const result = await takeMail(context, raw)
  expect(result).toMatchObject({ outcome })
  return 'reference' in result ? result.reference : ''
}

/** The notice as it left: what it carries, an answer can name. */
async function sendReceipt(caseId: string): Promise<OutgoingMail> {
  const sent: OutgoingMail[] = []
  const take = async (one: OutgoingMail) => {
    sent.push(one)
    return { taken: true, providerId: null } as const
  }
  const sending = { gateways: { mail: take, sms: null }, surveyToken: () => '' }
  await notify(context, sending, { caseId, version: 1, purpose: 'receipt' })
  return sent[0] ?? expect.fail('nothing was sent')
}
const tokenOf = ({ thread }: OutgoingMail) => thread?.token
const messageId = (mail: OutgoingMail) => `<${tokenOf(mail)}.${mail.id}@insat.example>`

describe('an answer to a case that is open', () => {
  test('from its customer who names the number in the subject is added, in their own words, with its files', async () => {
    const { reference, email } = await newCase()
    const shown = `${reference.slice(0, 4)}-${reference.slice(4, 7)}-${reference.slice(7)}`
    const picture = { fields: ['Content-Type: image/png; name=a.png', 'Content-Transfer-Encoding: base64'] }
    const said = { fields: ['Content-Type: text/plain; charset=utf-8'], content: 'وهذه صورة العطل' }
    const raw = mail(
      [`From: ${email.toUpperCase()}`, `Subject: RE: ${shown}`, 'Content-Type: multipart/mixed; boundary=m'],
      multipart('m', [said, { ...picture, content: 'iVBORw0KGgo=' }]),
    )
    expect(await refOf(raw, 'added')).toBe(reference)
    const { events, texts, state } = await story(reference)
    expect(events.at(-1)).toMatchObject({
      type: 'InformationReceived',
      by: { type: 'customer' },
      channel: 'email',
    })
    expect(texts.at(-1)).toMatchObject({ body: 'وهذه صورة العطل', purpose: 'information' })
    const files = await context.db
      .selectFrom('files.file')
      .selectAll()
      .where('case_id', '=', state.id)
      .execute()
    expect(files).toMatchObject([{ name: 'a.png' }])
  })

  test('from whatever address is added where it answers a notice, whose Message-ID carries the signed token', async () => {
    const { id, reference } = await newCase()
    const notice = await sendReceipt(id)
    const raw = letter('other@example.net', ['Subject: Re: x', `In-Reply-To: ${messageId(notice)}`])
    expect(await refOf(raw, 'added')).toBe(reference)
    const inLink = letter('third@example.net', [], `نعم\n\nhttps://insat.example/ar/c/${tokenOf(notice)}\n`)
    expect(await refOf(inLink, 'added')).toBe(reference)
    const toAddress = letter('fourth@example.net', [`To: care+${tokenOf(notice)}@example.com`])
    expect(await refOf(toAddress, 'added')).toBe(reference)
  })

  test('with a token that opens no more is added only from the customer’s address', async () => {
    const { id, reference, email } = await newCase()
    const notice = await sendReceipt(id)
    await context.db
      .updateTable('customers.link')
      .set({ revoked_at: context.now() })
      .where('case_id', '=', id)
      .execute()
    const fields = [`In-Reply-To: ${messageId(notice)}`]
    expect(await refOf(letter('thief@example.net', fields), 'registered')).not.toBe(reference)
    expect(await refOf(letter(email, fields), 'added')).toBe(reference)
  })

  test('to the customer’s own first mail is added', async () => {
    const reference = await refOf(letter('saad@example.org', ['Subject: الخط']), 'registered')
    const again = letter('saad@example.org', [`References: <m${letters}@example.org>`])
    expect(await refOf(again, 'added')).toBe(reference)
  })

  test('confirms and closes nothing, whatever its words', async () => {
    const { id, reference, email } = await newCase()
    await act(id, ...answering)
    await refOf(letter(email, [`Subject: ${reference}`], 'نعم، تم الحل، أغلقوا الحالة'), 'added')
    expect((await story(reference)).state.status).toBe('answered')
  })

  test('starts the clock again that waited for it', async () => {
    const { id, reference, email } = await newCase()
    await act(id, { type: 'ask-customer', text: words('ما رقم الخط؟') })
    await refOf(letter(email, [`Subject: ${reference}`], '0112345678'), 'added')
    expect((await story(reference)).state.status).toBe('registered')
  })
})

describe('a stranger', () => {
  test('who names the number gets a case of his own, linked to that one, and nothing is added there', async () => {
    const { id, reference } = await newCase()
    const own = await refOf(letter('stranger@example.net', [`Subject: Re: ${reference}`]), 'registered')
    expect(own).not.toBe(reference)
    const { state, events } = await story(own)
    expect(events[0]).toMatchObject({ linkedTo: id })
    const customer = state.customer && (await customerById(context.db, state.customer))
    expect(customer).toMatchObject({ email: 'stranger@example.net' })
    expect((await story(reference)).events).toHaveLength(1)
  })

  test('who makes a number up, or a token, has a case that is linked to none', async () => {
    const fields = ['Subject: 4827305916', 'In-Reply-To: <abcdefghijkmnpqr.x@insat.example>']
    const reference = await refOf(letter('stranger2@example.net', fields), 'registered')
    expect((await story(reference)).events[0]).toMatchObject({ linkedTo: null })
  })
})

describe('an answer to a case that is closed', () => {
  test('is a new case of the same customer, linked to it, and reopens nothing', async () => {
    const { id, reference, email } = await closed()
    const raw = letter(`"Noura A." <${email}>`, [`Subject: RE: ${reference}`], 'عاد العطل اليوم')
    const other = await refOf(raw, 'registered')
    const [before, after] = [await story(reference), await story(other)]
    expect(after.events[0]).toMatchObject({ linkedTo: id })
    expect(after.state.customer).toBe(before.state.customer)
    expect(before.state.status).toBe('closed')
  })

  test('that is thanks and nothing else is on record beside it, and no case', async () => {
    const { id, reference, email } = await closed()
    const raw = letter(email, [`Subject: RE: ${reference}`], 'شكراً جزيلاً لكم')
    expect(await takeMail(context, raw)).toEqual({ ignored: 'thanks' })
    const rows = await context.db
      .selectFrom('channels.inbound')
      .selectAll()
      .where('case_id', '=', id)
      .execute()
    expect(rows).toMatchObject([{ outcome: 'ignored', reason: 'thanks' }])
  })
})

describe('a machine', () => {
  test('that answers a notice while somebody is away adds nothing, and is on record beside the case', async () => {
    const { id, reference } = await newCase()
    const notice = await sendReceipt(id)
    const fields = [`In-Reply-To: ${messageId(notice)}`, 'Auto-Submitted: auto-replied']
    expect(await takeMail(context, letter('away@example.net', fields))).toEqual({ ignored: 'auto-submitted' })
    expect((await story(reference)).events).toHaveLength(1)
    const row = await context.db
      .selectFrom('channels.inbound')
      .select(['outcome', 'reason'])
      .where('case_id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ outcome: 'ignored', reason: 'auto-submitted' })
  })

  const report = (original: string, recipient: string, action = 'failed') =>
    mail(
      [
        'From: MAILER-DAEMON@mx.example.org',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
      ],
      multipart('r', [
        { fields: ['Content-Type: text/plain'], content: `No. ${letters++}` },
        {
          fields: ['Content-Type: message/delivery-status'],
          content: `Final-Recipient: rfc822; ${recipient}\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n`,
        },
        { fields: ['Content-Type: message/rfc822'], content: mail([`Message-ID: ${original}`], 'x') },
      ]),
    )

  test('that gives a notice back marks the message and the address, and has the notice told another way', async () => {
    const { id, email } = await newCase({ phone: '0551234567', preferred_channel: 'email' })
    const notice = await sendReceipt(id)
    await context.db.deleteFrom('queue.outbox').execute()
    expect(await takeMail(context, report(messageId(notice), email))).toEqual({ ignored: 'bounce' })
    const [message] = (await caseMessages(context, system, id)) ?? []
    expect(message).toMatchObject({ state: 'failed', problem: 'refused', detail: '5.1.1 550 no such user' })
    const { state } = await story((await findReference(id)) ?? '')
    const customer = state.customer && (await customerById(context.db, state.customer))
    expect(customer).toMatchObject({ emailFailedAt: context.now() })
    expect(await context.db.selectFrom('queue.outbox').select(['name', 'body']).execute()).toEqual([
      { name: 'MessageBounced', body: { caseId: id, version: 1, purpose: 'receipt' } },
    ])
    expect(await takeMail(context, report(messageId(notice), email))).toEqual({ ignored: 'bounce' })
    expect(await context.db.selectFrom('queue.outbox').selectAll().execute()).toHaveLength(1)
    await refOf(letter(email, []), 'registered')
    const again = state.customer && (await customerById(context.db, state.customer))
    expect(again).toMatchObject({ emailFailedAt: null })
  })

  test('that says a notice is only late, or gives back what we never sent, marks nothing', async () => {
    const { id, email } = await newCase()
    const notice = await sendReceipt(id)
    await takeMail(context, report(messageId(notice), email, 'delayed'))
    await takeMail(context, report(`<${tokenOf(notice)}.${id.replaceAll('0', '1')}@insat.example>`, email))
    await takeMail(context, report('<whatever@example.org>', email))
    const [message] = (await caseMessages(context, system, id)) ?? []
    expect(message).toMatchObject({ state: 'sent' })
    const { state } = await story((await findReference(id)) ?? '')
    const customer = state.customer && (await customerById(context.db, state.customer))
    expect(customer).toMatchObject({ emailFailedAt: null })
  })
})

async function findReference(id: string) {
  const row = await context.db
    .selectFrom('cases.case_file')
    .select('reference')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.reference
}

test('whoever asked for no mails of machines is heard and gets no receipt by mail', async () => {
  const raw = letter('quiet@example.org', ['X-Auto-Response-Suppress: All', 'Subject: الخط'])
  const reference = await refOf(raw, 'registered')
  const { state } = await story(reference)
  const sent: OutgoingMail[] = []
  const take = async (one: OutgoingMail) => {
    sent.push(one)
    return { taken: true, providerId: null } as const
  }
  const sending = { gateways: { mail: take, sms: null }, surveyToken: () => '' }
  await notify(context, sending, { caseId: state.id, version: 1, purpose: 'receipt' })
  expect(sent).toEqual([])
  expect(await caseMessages(context, system, state.id)).toMatchObject([
    { state: 'failed', problem: 'no-machines' },
  ])
})

test('a link that is guessed at random opens no case', async () => {
  const { id } = await newCase()
  const wrong = linkToken(`${context.secret}x`, id)
  const raw = letter('guess@example.net', [], `https://insat.example/ar/c/${wrong}`)
  const reference = await refOf(raw, 'registered')
  expect((await story(reference)).events[0]).toMatchObject({ linkedTo: null })
})
