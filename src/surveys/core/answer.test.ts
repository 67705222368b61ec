import { describe, expect, test } from 'vitest'
import { surveyAnswerSchema } from './answer.schema.ts'
import { isInvited } from './invitation.ts'

describe('an answer to the survey', () => {
  test('is two grades and a remark if there is one', () => {
    expect(surveyAnswerSchema.parse({ csrf: 'x', solved: '5', clear: '1', remark: ' \u200f ' })).toEqual({
      solved: 5,
      clear: 1,
      remark: null,
    })
  })

  test('says everything that is wrong at once', () => {
    const { error } = surveyAnswerSchema.safeParse({ solved: '6', remark: 'ش'.repeat(2001) })
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
