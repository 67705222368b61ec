import { describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import { partnerActsOf } from './partnerActs.ts'
import { partnerStory } from './partnerStory.ts'
import {
  classifying,
  customer,
  eventsOf,
  no,
  people,
  registering,
  type Step,
  stateAfter,
  system,
  visitor,
} from './testing.ts'

const text = (id: string) => ({ id, digest: '' })
const { huda, follow, nawal, badr, courier } = people
const give = (partner: string, way: 'answer' | 'opinion', id: string | null): Step => [
  huda,
  { type: 'refer-to-partner', partner, way, text: id === null ? null : text(id) },
]
const said = (id: string, files: string[] = []) => ({ partner: null, text: text(id), files })
const answered = (id: string, to: 'customer' | 'ministry' = 'customer') =>
  ({ type: 'answer-referral', to, solved: true, ...said(id, [`file of ${id}`]) }) as const

/** A case that two bodies have, with everything internal that there is; what begins with `secret` is not the operator's. */
const steps: readonly Step[] = [
  [visitor, { ...registering, text: text('original'), files: ['file of original'] }],
  [huda, { ...classifying, named: [people.postal.id] }],
  [huda, { type: 'note', text: text('secret note'), files: ['secret file'] }],
  [follow, { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: text('secret call') }],
  give('post-corporation', 'opinion', 'secret to the post'),
  give('operator', 'answer', 'asked'),
  [courier, { type: 'write-to-ministry', ...said('secret of the post', ['secret file of the post']) }],
  [nawal, { type: 'acknowledge-referral', partner: null }],
  [nawal, { type: 'write-to-ministry', ...said('question') }],
  [huda, { type: 'write-to-partner', partner: 'operator', text: text('reply'), files: ['file of reply'] }],
  [huda, { type: 'write-to-partner', partner: 'post-corporation', text: text('secret reply'), files: [] }],
  [huda, { type: 'update-customer', text: text('secret update') }],
  [huda, { type: 'ask-customer', text: text('secret question') }],
  [customer, { type: 'add-information', channel: 'website', text: text('more'), files: ['file of more'] }],
  [nawal, { type: 'extend-referral', partner: null, text: text('longer'), until: '2026-11-18' }],
  [nawal, { type: 'pass-referral', partner: null, officer: badr.id }],
  [badr, answered('solution')],
  [huda, { type: 'note', text: text('secret afterthought'), files: [] }],
]
const operator = (more: readonly Step[] = []) => partnerStory(eventsOf([...steps, ...more]), 'operator')

describe('the story of a case that a partner reads', () => {
  test('is what the customer brought and what passed between us and that body, in order', () => {
    expect(operator().map(({ what, text }) => (text === null ? what : `${what}: ${text}`))).toEqual([
      'registered: original',
      'given: asked',
      'acknowledged',
      'body-wrote: question',
      'ministry-wrote: reply',
      'told: more',
      'extended: longer',
      'passed',
      'answered-customer: solution',
    ])
  })
  test('holds no note, no call, no word of another body or to the customer, and none of their files', () => {
    const shown = operator().flatMap((item) => [item.text ?? '', ...item.files])
    expect(shown.filter((id) => id.startsWith('secret'))).toEqual([])
    expect(shown).toContain('file of more')
  })
  test('ends when the case leaves the body, and goes on when it comes back, with the customer’s no to its answer', () => {
    const objection: Step = [customer, { ...no, text: text('objection') }]
    expect(operator([objection]).at(-1)?.text).toBe('solution')
    const again = operator([objection, give('operator', 'answer', null)])
    expect(again.slice(-2).map(({ what }) => what)).toEqual(['rejected', 'given'])
  })
  test('does not tell the customer’s no to an answer that was not the body’s', () => {
    const ours: readonly Step[] = [
      ...steps.slice(0, 2),
      [huda, { type: 'refer', department: 'telecom', text: text('secret reason') }],
      [people.salem, { type: 'take' }],
      [
        people.salem,
        {
          type: 'answer',
          text: text('secret answer'),
          solved: true,
          remedy: null,
          files: [],
          present: false,
        },
      ],
      [customer, { ...no, text: text('secret objection') }],
      give('operator', 'opinion', 'asked'),
    ]
    expect(partnerStory(eventsOf(ours), 'operator').map(({ text }) => text)).toEqual(['original', 'asked'])
  })
  test('is empty for a body that never had the case, and stops where it was taken back', () => {
    expect(partnerStory(eventsOf(steps), 'regulator')).toEqual([])
    const recalled: Step = [huda, { type: 'recall-referral', partner: 'operator', text: text('why') }]
    const more: Step = [
      customer,
      { type: 'add-information', channel: 'website', text: text('later'), files: [] },
    ]
    const story = partnerStory(eventsOf([...steps.slice(0, 6), recalled, more]), 'operator')
    expect(story.map(({ what }) => what)).toEqual(['registered', 'given', 'taken-back'])
  })
})

describe('what a partner can do', () => {
  const acts = (many: number, actor: Step[0]) =>
    partnerActsOf(stateAfter(steps.slice(0, many)) as Case, actor)
  const link = { type: 'partner', partner: 'operator', caseId: registering.id } as const
  test('begins with having it in hand', () => {
    expect(acts(6, nawal)).toEqual(['acknowledge', 'answer', 'write', 'extend', 'pass', 'return'])
    expect(acts(8, nawal)[0]).toBe('answer')
  })
  test('holds no colleague to pass it to for whoever came by a link', () => {
    expect(acts(6, link)).not.toContain('pass')
  })
  test('is no answer to the customer while that one is asked for something; an opinion is still ours to have', () => {
    const waiting = stateAfter([
      ...steps.slice(0, 6),
      [huda, { type: 'ask-customer', text: text('q') }],
    ]) as Case
    expect(partnerActsOf(waiting, nawal)).not.toContain('answer')
    expect(partnerActsOf(waiting, courier)).toContain('answer')
  })
  test('is nothing before it has the case, once it has answered, and for anybody of ours', () => {
    expect([acts(4, nawal), acts(17, nawal), acts(6, huda), acts(6, system)]).toEqual([[], [], [], []])
  })
})
