import { describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { may, scopeOf, sees } from './access.ts'
import type { Case } from './case.ts'
import { runningClocks } from './clocks.ts'
import type { Command } from './commands.ts'
import { openReferrals } from './referrals.ts'
import {
  answering,
  at,
  caseId,
  classifying,
  customer,
  decideStep,
  given,
  no,
  people,
  registering,
  road,
  type Step,
  stateAfter,
  system,
  text,
  visitor,
  yes,
} from './testing.ts'

const { huda, salem, follow, nawal, badr, courier } = people
const give = (partner: string, way: 'answer' | 'opinion' = 'answer'): Command => {
  return { type: 'refer-to-partner', partner, way, text: null }
}
const register: Step = [visitor, registering]
const classified: readonly Step[] = [register, [huda, classifying]]
const withOperator: readonly Step[] = [...classified, [huda, give('operator')]]
const answered: Command = {
  ...{ type: 'answer-referral', partner: null, to: 'customer', solved: true },
  ...{ text, files: [] },
}
const link = { type: 'partner', partner: 'operator', caseId } as const
const stateOf = (steps: readonly Step[]) => stateAfter(steps) as Case
const dues = (steps: readonly Step[]) => openReferrals(stateOf(steps)).map(({ dueAt }) => dueAt)

describe('a case given to a partner (guide 5.1.9)', () => {
  test('is the partner’s, by its own clock and calendar', () => {
    // Five calendar days, to the minute, as the operator's limit runs.
    expect(dues(withOperator)).toEqual([instant('2026-11-06T05:00:00Z')])
    expect(runningClocks(stateOf(withOperator)).map(({ clock }) => clock)).toContain('partner-answer')
  })
  test('comes from whoever follows it up, classified, and to a partner in use', () => {
    expect(given([register]).when(huda, give('operator'))).toBe('classify-first')
    expect(given(classified).when(huda, give('nobody'))).toBe('no-such-partner')
    expect(given(withOperator).when(huda, give('operator'))).toBe('with-partner')
    expect(given(classified).when(nawal, give('operator'))).toBe('not-allowed')
  })
  test('is asked only for its opinion of a tip and of what was published', () => {
    for (const kind of ['tip', 'media'] as const) {
      const of: readonly Step[] = [
        [visitor, { ...registering, kind }],
        [huda, classifying],
      ]
      expect(given(of).when(huda, give('operator'))).toBe('opinion-only')
      expect(given(of).when(huda, give('operator', 'opinion'))).toEqual(['ReferredToPartner'])
    }
  })
  test('stays the partner’s when the department gives it back', () => {
    const both: readonly Step[] = [
      ...withOperator,
      [huda, { type: 'refer', department: 'telecom', text: null }],
    ]
    const back: Step = [salem, { type: 'return', text }]
    expect(stateOf([...both, back])).toMatchObject({ status: 'treatment', department: null, misdirected: 1 })
  })
  test('may be with several at once, and then each is named', () => {
    const both: readonly Step[] = [...withOperator, [huda, give('post-corporation', 'opinion')]]
    const write: Command = { type: 'write-to-partner', partner: null, text, files: [] }
    expect(given(both).when(huda, write)).toBe('which-partner')
    expect(given(both).when(huda, { ...write, partner: 'operator' })).toEqual(['PartnerWrittenTo'])
    expect(given(classified).when(huda, write)).toBe('not-with-partner')
  })
  test('is open to that body alone of all, and to nobody of it once returned or taken back', () => {
    const seen = (steps: readonly Step[], actor: Step[0]) => sees(scopeOf(actor), stateOf(steps))
    expect([nawal, badr, link, courier].map((actor) => seen(withOperator, actor))).toEqual([
      ...[true, true, true, false],
    ])
    const returned: Step = [nawal, { type: 'return-referral', partner: null, text }]
    const recalled: Step = [huda, { type: 'recall-referral', partner: null, text }]
    for (const end of [returned, recalled])
      expect([nawal, link].map((actor) => seen([...withOperator, end], actor))).toEqual([false, false])
    expect(seen([...withOperator, [nawal, answered]], badr)).toBe(true)
  })
  test('is intake’s again when nobody else has it, and else the department’s', () => {
    const back: Step = [nawal, { type: 'return-referral', partner: null, text }]
    expect(stateOf([...withOperator, back]).status).toBe('registered')
    const referred: Step = [huda, { type: 'refer', department: 'telecom', text: null }]
    expect(stateOf([...withOperator, referred, back]).status).toBe('treatment')
  })
})

describe('a partner', () => {
  test('says once that it has the case in hand, and hands it on inside the body', () => {
    const acknowledge: Command = { type: 'acknowledge-referral', partner: null }
    expect(openReferrals(stateOf([...withOperator, [nawal, acknowledge]]))[0]?.officer).toBe(nawal.id)
    expect(given([...withOperator, [nawal, acknowledge]]).when(badr, acknowledge)).toBe(
      'already-acknowledged',
    )
    const pass = (officer: string): Command => ({ type: 'pass-referral', partner: null, officer })
    expect(given(withOperator).when(nawal, pass(badr.id))).toEqual(['ReferralPassed'])
    expect(given(withOperator).when(nawal, pass(courier.id))).toBe('no-such-officer')
    expect(given(withOperator).when(huda, pass(badr.id))).toBe('not-allowed')
  })
  test('answers the customer itself, who confirms to the ministry', () => {
    expect(given(withOperator).when(nawal, answered)).toEqual(['ReferralAnswered', 'AnswerGiven'])
    const done = stateOf([...withOperator, [nawal, answered]])
    expect(done).toMatchObject({ status: 'answered', answer: { partner: 'operator' } })
    expect(given([...withOperator, [nawal, answered]]).when(customer, yes)).toContain('CaseClosed')
    expect(given([...withOperator, [nawal, answered]]).when(follow, yes)).toContain('CaseClosed')
    expect(given([...withOperator, [nawal, answered]]).when(nawal, yes)).toBe('not-allowed')
  })
  test('asked for its opinion gives it to us, and we answer', () => {
    const asked: readonly Step[] = [...road.slice(0, 4), [salem, give('operator', 'opinion')]]
    expect(given(asked).when(nawal, answered)).toBe('opinion-asked')
    const opinion: Step = [nawal, { ...answered, to: 'ministry' } as Command]
    expect(given(asked).when(...opinion)).toEqual(['ReferralAnswered'])
    expect(given([...asked, opinion]).when(salem, answering)).toEqual(['AnswerGiven'])
  })
  test('asks for more time on one of its working days, and the case’s own date goes along', () => {
    const longer = (until: string): Command => ({ type: 'extend-referral', partner: null, text, until })
    expect(given(withOperator).when(nawal, longer('2026-11-02'))).toBe('not-later')
    expect(given(withOperator).when(nawal, longer('2027-11-14'))).toBe('too-far')
    const extended = stateOf([...withOperator, [nawal, longer('2026-11-18')]])
    expect(extended.dueAt).toBe(openReferrals(extended)[0]?.dueAt)
    expect(extended.firstDueAt).toBe(stateOf(withOperator).firstDueAt)
  })
  test('that answered does not look at the same matter again after the customer’s no', () => {
    const again: readonly Step[] = [
      ...withOperator,
      [nawal, answered],
      [customer, no],
      [huda, give('operator')],
    ]
    expect(given(again).when(nawal, answered)).toBe('handled-before')
    expect(given(again).when(badr, answered)).toEqual(['ReferralAnswered', 'AnswerGiven'])
  })
  test('by its signed link answers like one of its officers, for that case alone', () => {
    expect(given(withOperator).when(link, answered)).toEqual(['ReferralAnswered', 'AnswerGiven'])
    const other = { ...link, caseId: '01990000-0000-7000-8000-000000000002' }
    expect(given(withOperator).when(other, answered)).toBe('not-allowed')
  })
  test('cannot do the ministry’s part', () => {
    for (const type of ['classify', 'close', 'note', 'answer', 'take'] as const)
      expect(may(nawal, type, stateOf(withOperator))).toBe('not-allowed')
  })
})

describe('what a partner has', () => {
  test('stands still while the customer is asked, by the partner’s own time', () => {
    const asked: readonly Step[] = [...withOperator, [huda, { type: 'ask-customer', text }, at(1)]]
    const heard: Step = [customer, { type: 'add-information', channel: 'website', text, files: [] }, at(3)]
    expect(runningClocks(stateOf(asked))).toEqual([])
    expect(dues([...asked, heard])).toEqual([instant('2026-11-08T05:00:00Z')])
  })
  test('ends when we answer without it, when the customer withdraws and when another partner answers', () => {
    const own: readonly Step[] = [...road.slice(0, 4), [salem, give('operator', 'opinion')]]
    expect(given(own).when(salem, answering)).toEqual(['ReferralRecalled', 'AnswerGiven'])
    const withdrawn: Command = { type: 'withdraw', channel: 'website', text: null }
    expect(given(withOperator).when(customer, withdrawn)).toContain('ReferralRecalled')
    const both: readonly Step[] = [...withOperator, [huda, give('post-corporation')]]
    expect(given(both).when(nawal, answered)).toEqual(['ReferralAnswered', 'ReferralRecalled', 'AnswerGiven'])
  })
  test('goes up when it is late: the partner is reminded, then whoever is above', () => {
    const late = decideStep(stateOf(withOperator), [system, { type: 'keep-time' }, at(42, 2)])
    const up =
      'refused' in late ? [] : late.flatMap((event) => (event.type === 'CaseEscalated' ? [event] : []))
    const ofPartner = up.filter(({ partner }) => partner === 'operator').map(({ to }) => to)
    expect(new Set(ofPartner)).toEqual(new Set(['partner', 'owner', 'head', 'follow-up']))
  })
})

describe('a matter that is not ours alone (guide 5.1.8)', () => {
  const theirs = (jurisdiction: 'partner' | 'both' | 'nobody'): readonly Step[] => [
    register,
    [huda, { ...classifying, jurisdiction }],
    [huda, { type: 'refer', department: 'telecom', text: null }],
    [salem, { type: 'take' }],
  ]
  test('goes to the partner before the customer is answered', () => {
    for (const jurisdiction of ['partner', 'both'] as const) {
      expect(given(theirs(jurisdiction)).when(salem, answering)).toBe('refer-first')
      expect(
        given([...theirs(jurisdiction), [salem, give('operator', 'opinion')]]).when(salem, answering),
      ).toContain('AnswerGiven')
    }
  })
  test('of a body that is no partner: the customer is directed, and the case stays open', () => {
    const direct: Command = { type: 'direct', body: 'municipality', text }
    expect(given(theirs('nobody')).when(salem, answering)).toBe('direct-first')
    expect(given(theirs('nobody')).when(salem, { ...direct, body: 'moon' })).toBe('no-such-body')
    const directed: readonly Step[] = [...theirs('nobody'), [salem, direct]]
    expect(stateOf(directed).status).toBe('treatment')
    expect(given(directed).when(salem, answering)).toEqual(['AnswerGiven'])
  })
})
