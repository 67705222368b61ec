import { beforeAll, expect, test } from 'vitest'
import { handle } from '../../cases/store/handle.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { mail } from '../gateways/mail/fixtures.ts'
import { forgetWords } from './forgetWords.ts'
import { takeMail } from './takeMail.ts'

const context = await testContext()
const system = { type: 'system' } as const
beforeAll(() => smallMinistry(context.db))

test('erased words are gone from the mail that brought them, and that mail is still known', async () => {
  const from = 'From: saad@example.org'
  const first = mail([from, 'Message-ID: <1@example.org>', 'Subject: سر'], 'السر الأول')
  const taken = await takeMail(context, first)
  const reference = 'reference' in taken ? taken.reference : ''
  await takeMail(context, mail([from, 'Message-ID: <2@example.org>', `Subject: ${reference}`], 'كلام آخر'))
  const found = await findCaseByReference(context, system, reference)
  const caseId = found?.state.id ?? ''
  const [original] = (await caseStory(context, system, caseId))?.texts ?? []
  const erased = await handle(context, system, caseId, {
    ...{ type: 'erase', texts: [original?.id ?? ''], reason: 'request' },
  })
  if ('refused' in erased) throw new Error(erased.refused)
  await forgetWords(context, { caseId, version: erased.version })
  const rows = await context.db
    .selectFrom('channels.inbound')
    .select(['version', 'raw', 'subject', 'sender'])
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute()
  expect(rows[0]).toEqual({ version: 1, raw: Buffer.alloc(0), subject: null, sender: null })
  expect(rows[1]?.raw.toString()).toContain('كلام آخر')
  expect(await takeMail(context, first)).toEqual({ outcome: 'duplicate', reference })
})
