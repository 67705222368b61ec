import type { Telling } from '../../customers/core/customer.ts'
import { formatDate } from '../../language/core/dates.ts'
import type { Language } from '../../language/core/language.ts'
import { fill } from '../../language/core/words.ts'
import type { Case } from '../core/case.ts'
import { call as ar } from './call.ar.ts'
import { call as en } from './call.en.ts'
import { spokenReference } from './spokenReference.ts'

const words = { ar: ar.receipt, en: en.receipt }

/**
 * What the officer reads to the caller, sentence by sentence: the number, and the day of the answer that the receipt
 * promises; where the case is closed already, until when they may appeal; and how they will hear from us.
 */
export function spokenReceipt(state: Case, telling: Telling, language: Language): readonly string[] {
  const say = words[language]
  const number = fill(say.number, { digits: spokenReference(state.reference, language) })
  if (state.status !== 'closed')
    return [number, fill(say.due, { date: formatDate(state.firstDueAt, language) }), say.told[telling]]
  const { appealBy, closedAt } = state
  return appealBy > closedAt ? [number, fill(say.appeal, { date: formatDate(appealBy, language) })] : [number]
}
