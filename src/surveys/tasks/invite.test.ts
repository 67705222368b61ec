import { beforeAll, describe, expect, test } from 'vitest'
import type { CommandInput } from '../../cases/core/commands.ts'
import { registrationSchema } from '../../cases/core/registration.schema.ts'
import { people } from '../../cases/core/testing.ts'
import { registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { inviteToSurvey } from './invite.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))
const { huda } = people

const text = { subject: null, body: 'تم.' }
const atFirstContact: readonly CommandInput[] = [
  {
    ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
    ...{ procedure: 'first-contact', named: [], text: null },
  },
  { type: 'answer', text, solved: true, remedy: null, files: [], present: true },
]

async function closed(customer: object | null, then = atFirstContact, kind = 'complaint') {
  const said = registrationSchema.parse({
    kind,
    channel: 'phone',
    language: 'ar',
    text: 'لا يعمل الخط.',
    customer,
  })
  const outcome = await registerCase(context, huda, said, { then })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return { caseId: outcome.state.id, version: outcome.version }
}

const invitations = (caseId: string) =>
  context.db.selectFrom('surveys.invitation').selectAll().where('case_id', '=', caseId).execute()
const decided = async (caseId: string) =>
  (await context.db.selectFrom('queue.outbox').selectAll().where('name', '=', 'SurveyDecided').execute())
    .map(({ body }) => body as { caseId: string; version: number; survey: string | null })
    .filter((body) => body.caseId === caseId)

describe('the closing of a case', () => {
  test('invites its customer once, however often the job runs, and says which invitation', async () => {
    const job = await closed({ name: 'سارة', phone: '0551234567' })
    await inviteToSurvey(context, job)
    await inviteToSurvey(context, job)
    const [invitation, ...more] = await invitations(job.caseId)
    expect(more).toEqual([])
    expect(invitation).toMatchObject({ round: 1, language: 'ar', channel: 'sms' })
    expect(await decided(job.caseId)).toEqual(Array(2).fill({ ...job, survey: invitation?.id }))
  })

  test.each([
    ['who cannot be reached in writing', { name: 'سارة', phone: '0112345678' }],
    ['who is unknown', null],
  ])('invites nobody %s, and says so', async (_, customer) => {
    const job = await closed(customer)
    await inviteToSurvey(context, job)
    expect(await invitations(job.caseId)).toEqual([])
    expect(await decided(job.caseId)).toEqual([{ ...job, survey: null }])
  })

  test('does not ask whoever brought a tip, or was declined', async () => {
    const sara = { name: 'سارة', phone: '0551234567' }
    const declined: CommandInput[] = [{ type: 'decline', reason: 'outside', text }]
    for (const job of [await closed(sara, atFirstContact, 'tip'), await closed(sara, declined)]) {
      await inviteToSurvey(context, job)
      expect(await decided(job.caseId)).toEqual([{ ...job, survey: null }])
    }
  })
})
