import { describe, expect, test } from 'vitest'
import type { Case } from './case.ts'
import { commandSchema } from './command.schema.ts'
import type { Command } from './commands.ts'
import {
  answering,
  at,
  classifying,
  customer,
  decideStep,
  given,
  no,
  people,
  registering,
  road,
  start,
  stateAfter,
  system,
  text,
  visitor,
  yes,
} from './testing.ts'

const { huda, salem, maha, postal, follow, admin, auditor, manager } = people
const answered = road
const registered = road.slice(0, 1)
/** Registered and classified by the officer who has the customer on the line. */
const received = [[huda, registering], ...road.slice(1, 2)] as const
const present = { ...answering, present: true } as const
const referred = road.slice(0, 3)
const taken = road.slice(0, 4)
const rejected = [...answered, [customer, no]] as const
const closed = [...answered, [customer, yes]] as const

describe('registering', () => {
  test('promises a date from the class of its category', () => {
    const state = stateAfter([[visitor, { ...registering, category: 'internet.outage' }]]) as Case
    expect(state.dueAt).toBe('2026-11-04T11:30:00.000Z')
    expect(state.firstDueAt).toBe(state.dueAt)
  })
  test('without a category promises the date of a routine, medium complaint', () => {
    expect((stateAfter(registered) as Case).dueAt).toBe('2026-11-04T11:30:00.000Z')
  })
  test('refuses a category that does not exist', () => {
    expect(given([]).when(visitor, { ...registering, category: 'no.such' })).toBe('no-such-category')
  })
  test('refuses a remedy that is not on the list', () => {
    expect(given([]).when(visitor, { ...registering, remedy: 'call Saad' })).toBe('no-such-remedy')
    expect(given([]).when(visitor, { ...registering, remedy: 'apology' })).toEqual(['CaseRegistered'])
  })
  test('refuses the same case twice', () => {
    expect(given(registered).when(visitor, registering)).toBe('already-registered')
  })
  test('is not the work of senior management', () => {
    expect(given([]).when(manager, registering)).toBe('not-allowed')
  })
})

describe('accepting and declining', () => {
  test('an accepted case is not accepted again', () => {
    expect(given([...registered, [huda, { type: 'accept' }]]).when(huda, { type: 'accept' })).toBe(
      'already-accepted',
    )
  })
  test('declining gives a reason and closes on that ground', () => {
    const decline = { type: 'decline', reason: 'before-court', text } as const
    expect(given(registered).when(huda, decline)).toEqual(['CaseDeclined', 'CaseClosed'])
    expect(stateAfter([...registered, [huda, decline]])).toMatchObject({
      status: 'closed',
      ground: 'declined',
      accepted: false,
    })
  })
  test('declining takes a reason of the list, and no other words into the record', () => {
    const decline = { type: 'decline', reason: 'Saad does not deserve it', text } as const
    expect(given(registered).when(huda, decline)).toBe('no-such-reason')
    expect(given(registered).when(huda, { ...decline, reason: 'fix' })).toBe('no-such-reason')
  })
  test('an accepted case is not declined any more', () => {
    expect(
      given([...registered, [huda, { type: 'accept' }]]).when(huda, {
        type: 'decline',
        reason: 'outside',
        text,
      }),
    ).toBe('already-accepted')
  })
})

describe('classifying', () => {
  test('accepts the case by the way', () => {
    expect(given(registered).when(huda, classifying)).toEqual(['CaseAccepted', 'CaseClassified'])
  })
  test('to a later date needs a reason, and the first promise stays', () => {
    const complex = { ...classifying, complexity: 'complex' } as const
    expect(given(registered).when(huda, complex)).toBe('later-needs-reason')
    const state = stateAfter([...registered, [huda, { ...complex, text }]]) as Case
    expect(state.dueAt > state.firstDueAt).toBe(true)
    expect(state.firstDueAt).toBe('2026-11-04T11:30:00.000Z')
  })
  test('counts from the registration, not from now', () => {
    const state = stateAfter([...registered, [huda, classifying, at(2)]]) as Case
    expect(state.dueAt).toBe('2026-11-04T11:30:00.000Z')
  })
})

describe('referring', () => {
  test('needs a classified case', () => {
    expect(given(registered).when(huda, { type: 'refer', department: 'telecom', text: null })).toBe(
      'classify-first',
    )
  })
  test('needs a department that exists and is another', () => {
    expect(given(road.slice(0, 2)).when(huda, { type: 'refer', department: 'none', text: null })).toBe(
      'no-such-department',
    )
    expect(given(referred).when(huda, { type: 'refer', department: 'telecom', text: null })).toBe(
      'same-department',
    )
  })
  test('a misdirected case goes back to intake and counts', () => {
    const state = stateAfter([...referred, [salem, { type: 'return', text }]])
    expect(state).toMatchObject({ status: 'registered', department: null, misdirected: 1 })
  })
  test('another department cannot give it back, nor see it', () => {
    expect(given(referred).when(postal, { type: 'return', text })).toBe('not-allowed')
  })
})

describe('taking and assigning', () => {
  test('one officer has a case at a time', () => {
    expect(given(taken).when(maha, { type: 'take' })).toBe('has-owner')
    expect(given(taken).when(maha, answering)).toBe('has-owner')
  })
  test('a colleague of the department or of the follow-up team may be given it, nobody else', () => {
    expect(given(taken).when(follow, { type: 'assign', officer: maha.id })).toEqual(['CaseAssigned'])
    expect(given(taken).when(follow, { type: 'assign', officer: postal.id })).toBe('not-of-department')
    expect(given(taken).when(follow, { type: 'assign', officer: admin.id })).toBe('not-of-department')
  })
  test('an officer named in the case neither handles nor sees it', () => {
    const named = [...registered, [huda, { ...classifying, named: [salem.id] }], ...road.slice(2, 3)] as const
    expect(given(named).when(salem, { type: 'take' })).toBe('named-in-case')
    expect(given(named).when(follow, { type: 'assign', officer: salem.id })).toBe('named-in-case')
  })
})

describe('naming officers', () => {
  const named = [...registered, [huda, { ...classifying, named: [salem.id] }]] as const
  test('stands until it is taken back: a class given without a word on it leaves it as it is', () => {
    const again = commandSchema.parse({
      ...{ type: 'classify', category: 'phone.landline', complexity: 'routine', importance: 'medium' },
    })
    expect(stateAfter([...named, [huda, again as Command]])).toMatchObject({ named: [salem.id] })
    expect(stateAfter([...named, [huda, classifying]])).toMatchObject({ named: [] })
  })
})

describe('asking the customer', () => {
  const asked = [...taken, [salem, { type: 'ask-customer', text }, at(0, 1)]] as const
  const told = { type: 'add-information', channel: 'website', text, files: [] } as const
  test('stands the clock still until the information comes', () => {
    expect(stateAfter(asked)).toMatchObject({ status: 'waiting' })
    const state = stateAfter([...asked, [customer, told, at(1, 1)]]) as Case
    expect(state).toMatchObject({ status: 'treatment', owner: salem.id })
    expect(state.dueAt).toBe('2026-11-05T11:30:00.000Z')
  })
  test('stands it still also while the case changes hands', () => {
    const given_ = [...asked, [follow, { type: 'assign', officer: maha.id }, at(0, 2)]] as const
    expect(stateAfter(given_)).toMatchObject({ status: 'waiting', owner: maha.id })
    const state = stateAfter([...given_, [customer, told, at(1, 1)]]) as Case
    expect(state).toMatchObject({ status: 'treatment', owner: maha.id })
    expect(state.dueAt).toBe('2026-11-05T11:30:00.000Z')
  })
  test('is not done twice at once', () => {
    expect(given(asked).when(salem, { type: 'ask-customer', text })).toBe('waiting-for-customer')
  })
  test('information that nobody asked for moves no date', () => {
    expect((stateAfter([...taken, [customer, told, at(1)]]) as Case).dueAt).toBe(
      (stateAfter(taken) as Case).dueAt,
    )
  })
  test('a case asked about at intake goes back to intake', () => {
    expect(
      stateAfter([...registered, [huda, { type: 'ask-customer', text }], [customer, told]]),
    ).toMatchObject({
      status: 'registered',
    })
  })
})

describe('answering', () => {
  test('opens the window for the customer to confirm or object', () => {
    expect(stateAfter(answered)).toMatchObject({ status: 'answered', confirmBy: '2026-11-15T11:30:00.000Z' })
  })
  test('takes a case that nobody has', () => {
    expect(given(referred).when(maha, answering)).toEqual(['CaseTaken', 'AnswerGiven'])
  })
  test('with the customer present and content, at intake, closes at first contact', () => {
    expect(given(received).when(huda, present, at(0, 1))).toEqual(['AnswerGiven', 'CaseClosed'])
    expect(stateAfter([...received, [huda, present]])).toMatchObject({
      status: 'closed',
      ground: 'at-first-contact',
    })
  })
  test('closes for nobody else, nor later: the one who answered does not confirm', () => {
    const brought = road.slice(0, 2)
    const program = { type: 'program', id: 'p', roles: ['intake'], departments: [] } as const
    const back = [...received, ...road.slice(2, 3), [salem, { type: 'return', text }]] as const
    expect(given(brought).when(huda, present)).toEqual(['AnswerGiven'])
    expect(given(received).when(program, present)).toEqual(['AnswerGiven'])
    expect(given(received).when(huda, present, at(0, 2))).toEqual(['AnswerGiven'])
    expect(given(back).when(huda, present)).toEqual(['AnswerGiven'])
    expect(given(taken).when(salem, present)).toEqual(['AnswerGiven'])
    const again = [...rejected, [maha, { type: 'take' }]] as const
    expect(given(again).when(maha, present)).toEqual(['AnswerGiven'])
    expect(given([...taken, [salem, present]]).when(salem, yes)).toBe('not-allowed')
  })
  test('of a customer who is there is told in writing all the same, where it does not close', () => {
    const decision = decideStep(stateAfter(taken), [salem, present])
    expect(decision).toMatchObject([{ type: 'AnswerGiven', present: false }])
  })
  test('without a solution never closes by itself', () => {
    expect(given(received).when(huda, { ...present, solved: false })).toEqual(['AnswerGiven'])
  })
  test('a tip, which has no objection window, is concluded by its answer', () => {
    const tip = [[visitor, { ...registering, kind: 'tip' }], ...road.slice(1, 4)] as const
    expect(stateAfter([...tip, [salem, answering]])).toMatchObject({ status: 'closed', ground: 'concluded' })
  })
  test('takes a remedy of the list alone', () => {
    expect(given(taken).when(salem, { ...answering, remedy: 'fix' })).toEqual(['AnswerGiven'])
    expect(given(taken).when(salem, { ...answering, remedy: 'money for Saad' })).toBe('no-such-remedy')
  })
  test('needs a category', () => {
    expect(given(registered).when(huda, answering)).toBe('classify-first')
  })
})

describe('ending otherwise', () => {
  test('the customer may withdraw at any time before closing', () => {
    expect(given(taken).when(customer, { type: 'withdraw', channel: 'website', text: null })).toEqual([
      'CaseWithdrawn',
      'CaseClosed',
    ])
    expect(given(closed).when(customer, { type: 'withdraw', channel: 'website', text: null })).toBe(
      'case-closed',
    )
  })
  test('an officer writes a withdrawal down for the customer, but not one who handled the case', () => {
    const withdraw = { type: 'withdraw', channel: 'phone', text: null } as const
    const own = [...taken, [follow, { type: 'assign', officer: follow.id }]] as const
    expect(given(own).when(follow, withdraw)).toBe('handled-it')
    expect(given(own).when(huda, withdraw)).toEqual(['CaseWithdrawn', 'CaseClosed'])
  })
  test('out of reach is a ground only after three attempts in vain', () => {
    const attempt = (day: number) =>
      [
        follow,
        { type: 'record-contact', channel: 'phone', outcome: 'no-answer', text: null },
        at(day, day),
      ] as const
    const close = { type: 'close', ground: 'unreachable', text } as const
    const own = [...referred, [follow, { type: 'assign', officer: follow.id }], [follow, answering]] as const
    expect(given([...own, attempt(1), attempt(2), attempt(3)]).when(follow, close)).toBe('handled-it')
    expect(given([...answered, attempt(1), attempt(2)]).when(follow, close)).toBe('too-few-attempts')
    expect(given([...answered, attempt(1), attempt(2), attempt(3)]).when(follow, close)).toEqual([
      'CaseClosed',
    ])
  })
  test('an auditor sees and does nothing', () => {
    expect(given(taken).when(auditor, { type: 'note', text, files: [] })).toBe('not-allowed')
  })
  test('erasing words is on record', () => {
    expect(given(closed).when(admin, { type: 'erase', texts: [text.id], reason: 'request' })).toBe(
      'not-allowed',
    )
    expect(given(closed).when(system, { type: 'erase', texts: [text.id], reason: 'request' })).toEqual([
      'TextsErased',
    ])
    expect(given(closed).when(system, { type: 'erase', texts: [], reason: 'request' })).toBe(
      'nothing-to-erase',
    )
  })
  test('nothing can be asked of a case that does not exist', () => {
    expect(given([]).when(huda, { type: 'accept' }, start)).toBe('no-such-case')
  })
})
