import type { Case } from './case.ts'
import type { OfficerCommand } from './possible.ts'

/** What an officer is told after a step: the step, and whether it closed the case where it need not have. */
export type DoneNotice = OfficerCommand | 'answer-closed' | 'confirm-closed'

const notices: { readonly [Notice in DoneNotice]: true } = {
  accept: true,
  decline: true,
  classify: true,
  'change-kind': true,
  take: true,
  assign: true,
  refer: true,
  return: true,
  'refer-to-partner': true,
  'recall-referral': true,
  'write-to-partner': true,
  'acknowledge-referral': true,
  'write-to-ministry': true,
  'extend-referral': true,
  'return-referral': true,
  'answer-referral': true,
  direct: true,
  'record-outside': true,
  'add-source': true,
  propose: true,
  'add-task': true,
  'finish-task': true,
  'cancel-task': true,
  link: true,
  unlink: true,
  merge: true,
  unmerge: true,
  note: true,
  'record-contact': true,
  'ask-customer': true,
  'add-information': true,
  'update-customer': true,
  delay: true,
  acknowledge: true,
  answer: true,
  'answer-closed': true,
  confirm: true,
  'confirm-closed': true,
  withdraw: true,
  appeal: true,
  close: true,
}

export function doneNotice(type: OfficerCommand, after: Case): DoneNotice {
  const closed = after.status === 'closed'
  return closed && (type === 'answer' || type === 'confirm') ? `${type}-closed` : type
}

/** The notice that an address asks for; nothing when it is none. */
export function readDone(text: string | null): DoneNotice | null {
  return text !== null && Object.hasOwn(notices, text) ? (text as DoneNotice) : null
}
