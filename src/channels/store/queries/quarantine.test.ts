import { beforeAll, describe, expect, test } from 'vitest'
import { registrationSchema } from '../../../cases/core/registration.schema.ts'
import { people } from '../../../cases/core/testing.ts'
import { registerCase } from '../../../cases/store/handle.ts'
import { smallMinistry } from '../../../cases/store/testMinistry.ts'
import { instant } from '../../../language/core/instant.ts'
import { testContext } from '../../../postgres/testDatabase.ts'
import { keepInbound } from '../inbound.ts'
import { mailsOfCase } from './mailsOfCase.ts'
import { rawMessage, setAside } from './quarantine.ts'

const context = await testContext()
beforeAll(() => smallMinistry(context.db))
const { huda, salem, admin, auditor } = people
const visitor = { type: 'public' } as const

let kept = 0
function keep(
  outcome: 'quarantined' | 'ignored' | 'registered',
  reason: string | null,
  caseId: string | null = null,
) {
  kept += 1
  const receivedAt = instant(`2026-03-12T10:00:${String(kept).padStart(2, '0')}Z`)
  const raw = Buffer.from(`raw ${kept}`)
  return keepInbound(context.db, {
    ...{
      channel: 'email',
      digest: Buffer.from(String(kept)),
      providerId: null,
      raw,
      sender: 'a@example.org',
    },
    ...{
      subject: 'x',
      mailboxId: null,
      outcome,
      reason,
      caseId,
      version: caseId === null ? null : 1,
      receivedAt,
    },
  })
}

describe('what waits for a person', () => {
  test('is listed newest first, page by page, without what machines wrote', async () => {
    const ids = [await keep('quarantined', 'binary'), await keep('quarantined', 'no-sender')]
    await keep('ignored', 'list')
    ids.push(await keep('quarantined', 'failed'))
    const first = await setAside(context, huda, { which: 'quarantined', limit: 2 })
    expect(first?.map(({ id, reason, size }) => [id, reason, size])).toEqual([
      [ids[2], 'failed', 5],
      [ids[1], 'no-sender', 5],
    ])
    const after = first?.at(-1) ?? expect.fail('no page')
    const second = await setAside(context, admin, { which: 'quarantined', after, limit: 2 })
    expect(second?.map(({ id }) => id)).toEqual([ids[0]])
    expect(await setAside(context, huda, { which: 'ignored' })).toMatchObject([{ reason: 'list' }])
  })

  test('is there byte for byte for whoever unpacks it, and for nobody else', async () => {
    const id = await keep('quarantined', 'binary')
    expect((await rawMessage(context, huda, id))?.raw.toString()).toBe(`raw ${kept}`)
    for (const actor of [salem, auditor, visitor]) {
      expect(await rawMessage(context, actor, id)).toBeNull()
      expect(await setAside(context, actor, { which: 'quarantined' })).toBeNull()
    }
  })
})

test('the original of a case’s mail is open to whoever may see the case', async () => {
  const said = registrationSchema.parse({ kind: 'complaint', channel: 'email', language: 'ar', text: 'نص' })
  const made = await registerCase(context, visitor, said)
  if ('refused' in made) throw new Error(made.refused)
  const id = await keep('registered', null, made.state.id)
  expect(await mailsOfCase(context, huda, made.state.id)).toMatchObject([
    { id, version: 1, outcome: 'registered' },
  ])
  expect(await rawMessage(context, auditor, id)).not.toBeNull()
  expect(await rawMessage(context, salem, id)).toBeNull()
  expect(await mailsOfCase(context, salem, made.state.id)).toBeNull()
})
