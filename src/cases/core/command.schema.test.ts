import { expect, test } from 'vitest'
import { commandSchema } from './command.schema.ts'
import { registrationSchema } from './registration.schema.ts'

test.each(['CRM-20871', '2024/117', 'inc:00012', 'A1_b.2', '١٢٣', null, ''])(
  'the number of another system is taken: %s',
  (number) => {
    const said = { kind: 'tip', channel: 'api', language: 'ar', text: 'x', external_number: number }
    expect(registrationSchema.safeParse(said).success).toBe(true)
  },
)

test.each(['Saad', 'سعد 1', 'call Saad 2', '+966501234567', '-1', '1-', 'a--1', '1'.repeat(41)])(
  'words and names are no number of another system: %s',
  (number) => {
    const said = { kind: 'tip', channel: 'api', language: 'ar', text: 'x', external_number: number }
    const codes = registrationSchema.safeParse(said).error?.issues.map(({ message }) => message)
    expect(['external-number-not-valid', 'text-too-long']).toContain(codes?.[0])
  },
)

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
