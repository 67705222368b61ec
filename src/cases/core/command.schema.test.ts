import { expect, test } from 'vitest'
import { commandSchema } from './command.schema.ts'
import { registrationSchema } from './registration.schema.ts'

test('codes come without signs that no list has and the database does not take', () => {
  const text = 'x'
  const sent = ['out\0side', ' outside\u202e'].map((reason) => ({ type: 'decline', reason, text }))
  for (const command of sent) expect(commandSchema.parse(command)).toMatchObject({ reason: 'outside' })
  expect(commandSchema.safeParse({ type: 'decline', reason: '\0', text }).success).toBe(false)
  const answer = { type: 'answer', text, solved: true, remedy: 'f\0ix' }
  expect(commandSchema.parse(answer)).toMatchObject({ remedy: 'fix' })
  const said = { kind: 'complaint', channel: 'api', language: 'ar', text, category: 'ph\0one' }
  expect(registrationSchema.parse(said)).toMatchObject({ category: 'phone' })
})
