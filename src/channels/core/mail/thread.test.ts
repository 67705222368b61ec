import { describe, expect, test } from 'vitest'
import { type KnownThreads, type Threadable, threadFor } from './thread.ts'

const token = 'abcdefgh234567mn'
const known: KnownThreads = {
  byToken: new Map([[token, 'case-1']]),
  byMessageId: new Map([
    ['notice-1@insat', 'case-1'],
    ['notice-2@insat', 'case-2'],
  ]),
  byReference: new Map([['4827305916', 'case-3']]),
  parties: new Map([
    ['case-1', ['saad@example.org']],
    ['case-2', ['noura@example.org']],
    ['case-3', ['saad@example.org']],
  ]),
}
const mail: Threadable = {
  from: { address: 'stranger@example.net' },
  tokens: [],
  inReplyTo: null,
  references: [],
  references10: [],
}
const saad = { address: 'Saad@Example.org' }

describe('where a mail belongs', () => {
  test('a mail that names no case is a new one', () => {
    expect(threadFor(mail, known)).toEqual({ new: true })
    expect(
      threadFor({ ...mail, from: null, references10: ['9999999999'], tokens: ['nonsense'] }, known),
    ).toEqual({ new: true })
  })

  test('the customer who answers a notice joins the case', () => {
    expect(threadFor({ ...mail, from: saad, inReplyTo: 'notice-1@insat' }, known)).toEqual({ add: 'case-1' })
    expect(threadFor({ ...mail, from: saad, references: ['x', 'notice-1@insat', 'y'] }, known)).toEqual({
      add: 'case-1',
    })
  })

  test('the customer who writes the number joins the case', () => {
    expect(threadFor({ ...mail, from: saad, references10: ['4827305916'] }, known)).toEqual({ add: 'case-3' })
  })

  test('a stranger who writes the number or answers a notice opens a linked case', () => {
    expect(threadFor({ ...mail, references10: ['4827305916'] }, known)).toEqual({ newLinkedTo: 'case-3' })
    expect(threadFor({ ...mail, inReplyTo: 'notice-1@insat' }, known)).toEqual({ newLinkedTo: 'case-1' })
    expect(threadFor({ ...mail, from: null, inReplyTo: 'notice-1@insat' }, known)).toEqual({
      newLinkedTo: 'case-1',
    })
  })

  test('the customer of one case is a stranger to another', () => {
    expect(threadFor({ ...mail, from: saad, inReplyTo: 'notice-2@insat' }, known)).toEqual({
      newLinkedTo: 'case-2',
    })
  })

  test('of several cases named, the one whose customer writes', () => {
    const both = { ...mail, from: saad, inReplyTo: 'notice-2@insat', references10: ['4827305916'] }
    expect(threadFor(both, known)).toEqual({ add: 'case-3' })
  })

  test('the signed token opens the door from any address, before all else', () => {
    const carrying = {
      ...mail,
      tokens: ['wrong', token],
      inReplyTo: 'notice-2@insat',
      references10: ['4827305916'],
    }
    expect(threadFor(carrying, known)).toEqual({ add: 'case-1' })
  })
})
