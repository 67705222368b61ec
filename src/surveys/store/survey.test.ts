import { beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { answerSurvey, invite } from './handle.ts'
import { contactsOf } from './queries/contacts.ts'
import { score } from './queries/score.ts'
import { invitationOf, surveyToken } from './session.ts'

const context = await testContext()
const start = instant('2026-03-12T11:50:00Z')
const later = (days: number) =>
  instant(
    Temporal.Instant.from(start)
      .add({ hours: 24 * days })
      .toString(),
  )
const inviteOne = (caseId = uuidv7(), round = 1, partner: string | null = null) =>
  invite(context, { caseId, round, language: 'ar', channel: 'sms', partner })
const tokenOf = (id: string) => surveyToken(context.secret, id)
const answer = { solved: 5, clear: 4, remark: null, contact: null }

describe('an invitation to the survey', () => {
  test('is one a case and round, with a token that fits a text message and opens nothing else', async () => {
    const caseId = uuidv7()
    const first = await inviteOne(caseId)
    expect(await inviteOne(caseId)).toBe(first)
    expect(await inviteOne(caseId, 2)).not.toBe(first)
    expect(tokenOf(first)).toMatch(/^[a-z2-7]{16}$/)
    expect(await invitationOf(context, tokenOf(first))).toMatchObject({ caseId, answeredAt: null })
    for (const wrong of ['', 'abcdefghijkmnpqr', first, tokenOf(first).toUpperCase()])
      expect(await invitationOf(context, wrong)).toBeNull()
  })

  test('leaves no token in the database', async () => {
    const id = await inviteOne()
    const rows = await context.db.selectFrom('surveys.invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(tokenOf(id))
  })

  test('is answered once, also by two at the same time', async () => {
    const token = tokenOf(await inviteOne())
    const outcomes = await Promise.all([
      answerSurvey(context, token, answer),
      answerSurvey(context, token, answer),
    ])
    expect(outcomes).toContainEqual({ done: true })
    expect(outcomes).toContainEqual({ refused: 'already-answered' })
    expect(await answerSurvey(context, token, answer)).toEqual({ refused: 'already-answered' })
  })

  test('is answered up to thirty days later and no more, and never by a stranger', async () => {
    const [early, late] = [tokenOf(await inviteOne()), tokenOf(await inviteOne())]
    context.setNow(later(29))
    expect(await answerSurvey(context, early, answer)).toEqual({ done: true })
    context.setNow(later(30))
    expect(await answerSurvey(context, late, answer)).toEqual({ refused: 'survey-over' })
    expect(await answerSurvey(context, 'abcdefghijkmnpqr', answer)).toEqual({ refused: 'no-such-survey' })
    context.setNow(start)
  })
})

describe('satisfaction with a body', () => {
  test('is kept apart from the two questions, and only where the invitation asked about one', async () => {
    const caseId = uuidv7()
    const said = { ...answer, solved: 5, contact: 2 }
    for (const [round, partner] of [
      [1, 'operator'],
      [2, null],
    ] as const)
      await answerSurvey(context, tokenOf(await inviteOne(caseId, round, partner)), said)
    expect(await contactsOf(context.db, caseId)).toEqual([{ round: 1, partner: 'operator', contact: 2 }])
  })
})

describe('the score', () => {
  const period = { from: instant('2026-05-01T00:00:00Z'), to: instant('2026-06-01T00:00:00Z') }

  beforeAll(async () => {
    const answers = [
      ['2026-05-01T00:00:00Z', { ...answer, clear: 3 }],
      ['2026-05-10T08:00:00Z', { ...answer, solved: 4, clear: 5 }],
      ['2026-05-20T08:00:00Z', { ...answer, solved: 2, clear: 1, remark: 'بطيء' }],
      ['2026-05-31T23:59:59Z', null],
      ['2026-06-01T00:00:00Z', answer],
      ['2026-04-30T23:59:59Z', answer],
    ] as const
    for (const [at, said] of answers) {
      context.setNow(instant(at))
      const token = tokenOf(await inviteOne())
      if (said) await answerSurvey(context, token, said)
    }
    context.setNow(start)
  })

  test('is the share of fours and fives among the answers, counted by the moment of closing', async () => {
    expect(await score(context, period)).toEqual({
      invited: 4,
      answered: 3,
      solved: { topTwo: 2 / 3, mean: 11 / 3 },
      clear: { topTwo: 1 / 3, mean: 3 },
    })
  })

  test('is nothing where nobody answered, and not zero', async () => {
    const empty = { from: instant('2020-01-01T00:00:00Z'), to: instant('2020-02-01T00:00:00Z') }
    expect(await score(context, empty)).toEqual({
      invited: 0,
      answered: 0,
      solved: { topTwo: null, mean: null },
      clear: { topTwo: null, mean: null },
    })
  })
})
