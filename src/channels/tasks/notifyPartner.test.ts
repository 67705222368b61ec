import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { partnerOfLink } from '../../cases/store/session.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { instant } from '../../language/core/instant.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Actor } from '../../staff/core/actor.ts'
import { partnerNoticeFor } from '../core/partnerNotices.ts'
import { mail as letter, multipart } from '../gateways/mail/fixtures.ts'
import { smtpGateway } from '../gateways/smtp.ts'
import { startSmtpServer } from '../gateways/testSmtpServer.ts'
import { caseMessages } from '../store/queries/messages.ts'
import { notifyPartner } from './notifyPartner.ts'
import type { Sending } from './send.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
const server = await startSmtpServer()
afterAll(() => server.stop())
const { huda, nawal, badr } = people
const system = { type: 'system' } as const
const sending: Sending = {
  gateways: { mail: smtpGateway(server.url, 'insat.example'), sms: null },
  surveyToken: () => '',
}

/** The operator has people with accounts, of whom Badr coordinates; the post has none. */
beforeAll(async () => {
  await smallMinistry(context.db)
  const own = (id: string) => context.db.updateTable('staff.officer').where('id', '=', id)
  await own(nawal.id).set({ password_hash: 'x', language: 'en' }).execute()
  await own(badr.id)
    .set({ password_hash: 'x', roles: ['partner', 'coordinator'] })
    .execute()
})
beforeEach(() => {
  server.arrived.length = 0
})

const words = (body: string) => ({ subject: null, body })
const give = (partner: string): CommandInput => ({
  ...{ type: 'refer-to-partner', partner, way: 'answer' },
  text: words('كلمات سرية من الوزارة'),
})

async function given(partner: string) {
  const said = registrationSchema.parse({
    ...{ kind: 'complaint', channel: 'website', language: 'ar', text: 'انقطع خط المتعامل سعيد.' },
    customer: { name: 'سعيد', phone: '0551234567', email: 'saeed@mail.example' },
  })
  const made = await registerCase(context, { type: 'public' }, said)
  if ('refused' in made) throw new Error(made.refused)
  const { id, reference } = made.state
  await act(id, huda, { ...classifying, text: null }, give(partner))
  return { id, reference, partner }
}

async function act(id: string, actor: Actor, ...commands: CommandInput[]): Promise<void> {
  const outcome = await handle(context, actor, id, commands)
  if ('refused' in outcome) throw new Error(outcome.refused)
}

/** Writes and sends what a body is told of the newest event that it is told of. */
async function tell({ id }: { id: string }): Promise<void> {
  const events = (await caseStory(context, system, id))?.events ?? []
  const event = events.findLast((one) => partnerNoticeFor(one) !== null) ?? expect.fail('nothing to tell')
  const { purpose } = partnerNoticeFor(event) ?? expect.fail('nothing to tell')
  await notifyPartner(context, sending, { caseId: id, version: event.version, purpose })
}
const arrived = () => server.arrived.map(({ mail }) => [mail.to?.[0]?.address ?? '', mail] as const)
const textTo = (address: string) => arrived().find(([to]) => to === address)?.[1].text ?? ''

describe('a body that gets a case', () => {
  test('with accounts is told at its own address and its coordinator, each once however often the job runs', async () => {
    const made = await given('operator')
    await tell(made)
    await tell(made)
    expect(
      arrived()
        .map(([to]) => to)
        .sort(),
    ).toEqual(['badr@insat.example', 'cases@operator.example'])
    expect(textTo('badr@insat.example')).toContain(`/partner/cases/${made.reference}`)
    expect(textTo('cases@operator.example')).not.toMatch(/\/p\/[a-z2-7]{16}/)
  })

  test('without accounts gets a link of 80 bits that opens this case alone, and the record keeps no token', async () => {
    const made = await given('post-corporation')
    await tell(made)
    const [token = ''] = /(?<=\/ar\/p\/)[a-z2-7]{16}/.exec(textTo('cases@post-corporation.example')) ?? []
    expect(await partnerOfLink(context, token)).toEqual({
      actor: { type: 'partner', partner: 'post-corporation', caseId: made.id },
      isOver: false,
    })
    const rows = await context.db
      .selectFrom('channels.message')
      .selectAll()
      .where('case_id', '=', made.id)
      .execute()
    expect(JSON.stringify([rows, await caseMessages(context, system, made.id)])).not.toContain(token)
    await act(made.id, huda, { type: 'recall-referral', partner: null, text: words('أخطأنا.') })
    expect((await partnerOfLink(context, token))?.isOver).toBe(true)
  })

  test('is told the reference, what is asked and until when; nothing of the customer and no word of the case', async () => {
    const made = await given('operator')
    await tell(made)
    const [, mail] = arrived()[0] ?? expect.fail('nothing arrived')
    const whole = `${mail.subject}\n${mail.text}\n${mail.html}`
    expect(mail.subject).toContain(made.reference)
    expect(mail.text).toMatch(/الرد على المتعامل مباشرة[\s\S]*موعد ردكم/)
    for (const secret of ['سعيد', '551234567', 'saeed@', 'انقطع', 'كلمات سرية'])
      expect(whole).not.toContain(secret)
  })

  test('is written to where somebody has it, in their language, and told when it has it no longer', async () => {
    const made = await given('operator')
    await act(made.id, nawal, { type: 'acknowledge-referral', partner: null })
    await act(made.id, huda, { type: 'write-to-partner', partner: null, text: words('متى؟'), files: [] })
    await tell(made)
    expect(
      arrived()
        .map(([to]) => to)
        .sort(),
    ).toEqual(['cases@operator.example', 'nawal@insat.example'])
    expect(textTo('nawal@insat.example')).toContain('The ministry wrote to you')
    server.arrived.length = 0
    await act(made.id, huda, { type: 'recall-referral', partner: null, text: words('أخطأنا.') })
    await tell(made)
    expect(textTo('nawal@insat.example')).toContain('no longer with you')
    expect(textTo('nawal@insat.example')).not.toContain('/partner/')
  })

  test('is reminded when its clock goes off, and not of what it has answered by then', async () => {
    const made = await given('operator')
    const days = Temporal.Instant.from(context.now()).add({ hours: 24 * 40 - 4 })
    const later = { ...context, now: () => instant(days.toString()) }
    const late = await handle(later, system, made.id, { type: 'keep-time' })
    if ('refused' in late) throw new Error(late.refused)
    await tell(made)
    expect(textTo('badr@insat.example')).toMatch(/تأخر ردكم|نذكّركم/)
    const other = await given('operator')
    await handle(later, system, other.id, { type: 'keep-time' })
    await act(other.id, nawal, {
      ...{ type: 'answer-referral', partner: null, to: 'customer', solved: true, files: [] },
      text: words('أُصلح.'),
    })
    server.arrived.length = 0
    const events = (await caseStory(context, system, other.id))?.events ?? []
    const reminder = events.find((one) => partnerNoticeFor(one)?.purpose === 'partner-reminder')
    const version = reminder?.version ?? expect.fail('no reminder')
    await notifyPartner(context, sending, { caseId: other.id, version, purpose: 'partner-reminder' })
    expect(arrived()).toEqual([])
  })
})

describe('a mail from a body', () => {
  let letters = 0
  const from = (address: string, fields: readonly string[], text: string) => {
    letters += 1
    return letter([`From: ${address}`, `Message-ID: <b${letters}@partner.example>`, ...fields], text)
  }
  const typesOf = async (id: string) =>
    (await caseStory(context, system, id))?.events.map(({ type, by }) => [type, by]) ?? []

  test('in answer to our letter becomes its words to the ministry, with the files, and no new case', async () => {
    const made = await given('post-corporation')
    await tell(made)
    const [, mail] = arrived()[0] ?? expect.fail('nothing arrived')
    const answer = letter(
      [
        ...['From: Cases@Post-Corporation.example', 'Message-ID: <own@post.example>'],
        ...['Subject: Re: your letter', `In-Reply-To: ${mail.messageId}`],
        'Content-Type: multipart/mixed; boundary="b"',
      ],
      multipart('b', [
        { fields: ['Content-Type: text/plain; charset=utf-8'], content: 'وصل الطرد أمس.' },
        {
          fields: [
            'Content-Type: application/pdf; name="proof.pdf"',
            'Content-Disposition: attachment; filename="proof.pdf"',
          ],
          content: '%PDF-1.4 proof',
        },
      ]),
    )
    expect(await takeMail(context, answer)).toEqual({ outcome: 'added', reference: made.reference })
    const story = await caseStory(context, system, made.id)
    const last = story?.events.at(-1)
    expect(last).toMatchObject({ type: 'PartnerWrote', by: { type: 'partner', partner: 'post-corporation' } })
    expect(last?.type === 'PartnerWrote' && last.files).toHaveLength(1)
    expect(story?.texts.at(-1)?.body).toBe('وصل الطرد أمس.')
    expect(await takeMail(context, answer)).toMatchObject({ outcome: 'duplicate' })
  })

  test('with the number in its subject, from its address or one of its people’s, is its words too', async () => {
    const { id, reference } = await given('operator')
    for (const address of ['cases@operator.example', 'nawal@insat.example'])
      expect(
        await takeMail(context, from(address, [`Subject: Re ${reference}`], 'نعمل عليها.')),
      ).toMatchObject({ reference })
    expect((await typesOf(id)).filter(([type]) => type === 'PartnerWrote')).toHaveLength(2)
  })

  test('about a case that it does not have waits for a person, and adds nothing to the case', async () => {
    const { id, reference } = await given('operator')
    const before = await typesOf(id)
    const raw = from('cases@post-corporation.example', [`Subject: ${reference}`], 'ما هذه الحالة؟')
    const taken = await takeMail(context, raw)
    expect(taken).toHaveProperty('quarantined')
    expect(await typesOf(id)).toEqual(before)
  })

  test('from any other address with the number is no word of the body', async () => {
    const { id, reference } = await given('operator')
    await takeMail(context, from('stranger@operator.example', [`Subject: ${reference}`], 'أنا من المشغّل.'))
    expect((await typesOf(id)).map(([type]) => type)).not.toContain('PartnerWrote')
  })
})
