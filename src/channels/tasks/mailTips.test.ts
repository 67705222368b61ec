import { beforeAll, describe, expect, test } from 'vitest'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { answering, classifying, people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { mail } from '../gateways/mail/fixtures.ts'
import { caseMessages } from '../store/queries/messages.ts'
import { notify } from './notify.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))
const system = { type: 'system' } as const
const text = { subject: null, body: 'تحققنا منه.' }

let tips = 0
/** A tip whose author writes from an address of their own; concluded. */
async function concludedTip() {
  tips += 1
  const email = `warner${tips}@example.org`
  const said = registrationSchema.parse({
    ...{ kind: 'tip', channel: 'website', language: 'ar', text: 'برج بلا ترخيص.' },
    customer: { name: 'سلمى', email },
  })
  const outcome = await registerCase(context, { type: 'public' }, said)
  if ('refused' in outcome) throw new Error(outcome.refused)
  const { id, reference } = outcome.state
  const answered = await handle(context, people.huda, id, [
    { ...classifying, text: null },
    { ...answering, text },
  ])
  expect(answered).toMatchObject({ state: { status: 'closed', ground: 'concluded' } })
  return { id, reference, email }
}

async function registeredBy(from: string, reference: string) {
  const raw = mail(
    [`From: ${from}`, `Message-ID: <${from}>`, `Subject: RE: ${reference}`],
    'وهناك برج آخر خلفه',
  )
  const taken = await takeMail(context, raw)
  if (!('outcome' in taken) || taken.outcome !== 'registered') throw new Error(JSON.stringify(taken))
  const found = await findCaseByReference(context, system, taken.reference)
  return found?.state ?? expect.fail('no case')
}

describe('A mail about a tip that is concluded', () => {
  test('is a tip itself, so that its sender, who may be the author, is sealed as well', async () => {
    const { reference, email } = await concludedTip()
    for (const from of [email, 'stranger@example.net']) {
      const state = await registeredBy(from, reference)
      expect(state).toMatchObject({ kind: 'tip', authorSealed: true })
      expect(state.customer && (await customerById(context.db, state.customer))?.email).toBe(from)
    }
  })
})

test('A notice of a tip names nobody', async () => {
  const { id } = await concludedTip()
  const sending = { gateways: { mail: null, sms: null }, surveyToken: () => '' }
  await notify(context, sending, { caseId: id, version: 1, purpose: 'receipt' })
  const [receipt] = (await caseMessages(context, system, id)) ?? []
  expect(receipt?.body).not.toContain('سلمى')
  expect(receipt?.recipient).toContain('warner')
})
