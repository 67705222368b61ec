import { describe, expect, test } from 'vitest'
import { surveyAnswerSchema } from './answer.schema.ts'
import { bodyAskedAbout, isInvited } from './invitation.ts'

describe('an answer to the survey', () => {
  test('is two grades and a remark if there is one', () => {
    expect(
      surveyAnswerSchema(false).parse({ csrf: 'x', solved: '5', clear: '1', remark: ' \u200f ' }),
    ).toEqual({
      solved: 5,
      clear: 1,
      remark: null,
      contact: null,
    })
  })

  test('says everything that is wrong at once', () => {
    const { error } = surveyAnswerSchema(false).safeParse({ solved: '6', remark: 'ش'.repeat(2001) })
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['solved', 'choose-one'],
      ['clear', 'choose-one'],
      ['remark', 'text-too-long'],
    ])
  })
})

test('opinions are asked for wherever something was handled, and never of a tip', () => {
  expect(isInvited('complaint', 'confirmed')).toBe(true)
  expect(isInvited('inquiry', 'at-first-contact')).toBe(true)
  expect(isInvited('complaint', 'unsatisfied-after-last-round')).toBe(true)
  expect(isInvited('tip', 'concluded')).toBe(false)
  expect(isInvited('complaint', 'declined')).toBe(false)
  expect(isInvited('complaint', 'withdrawn')).toBe(false)
})

describe('where a body had the case', () => {
  test('the contact with it is one more grade, which must be given, or that there was none', () => {
    const answer = (more: object) => surveyAnswerSchema(true).safeParse({ solved: '5', clear: '5', ...more })
    expect(answer({}).error?.issues.map(({ path }) => path[0])).toEqual(['contact'])
    expect(answer({ contact: '2' }).data?.contact).toBe(2)
    expect(answer({ contact: 'none' }).data?.contact).toBeNull()
  })

  test('it is the one that answered the customer, else the last that kept the case in that round', () => {
    const had = (partner: string, how: 'answered' | 'returned' | 'recalled', round = 1) => ({
      ...{ partner, round },
      ended: { how },
    })
    const asked = (...referrals: ReturnType<typeof had>[]) =>
      bodyAskedAbout({ round: 1, answer: null, referrals })
    expect(asked()).toBeNull()
    expect(asked(had('post', 'answered'), had('operator', 'returned'))).toBe('post')
    expect(asked(had('post', 'answered', 2))).toBeNull()
    const answer = { partner: 'operator' }
    expect(
      bodyAskedAbout({ round: 1, answer, referrals: [had('operator', 'answered'), had('post', 'recalled')] }),
    ).toBe('operator')
  })
})
