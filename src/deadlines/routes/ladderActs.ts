import type { Language } from '../../language/core/language.ts'
import type { Form } from '../../ui/readForm.ts'
import type { LadderRow } from '../core/ladder.ts'
import { units } from '../core/limit.ts'
import { clocks, rungReaders } from '../core/terms.ts'
import { problemText } from '../words/problemText.ts'
import { mostRungs, situations } from './ladderRows.ts'
import { readDay, typedAmount } from './problems.ts'

/** The rungs that the form holds; a row without a situation is left out. */
export function readRungs(
  form: Form,
  language: Language,
): { readonly rows: readonly LadderRow[] } | { readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const validFrom = readDay(form, 'validFrom', language, errors)
  const rows = Array.from({ length: mostRungs }, (_, at) => readRung(form, at, validFrom, language, errors))
  const once = new Map(rows.flatMap((row) => (row ? [[JSON.stringify(row), row] as const] : [])))
  if (once.size === 0) errors.form = problemText('no-rung', language)
  return Object.keys(errors).length > 0 ? { errors } : { rows: [...once.values()] }
}

function readRung(
  { fields }: Form,
  at: number,
  validFrom: string,
  language: Language,
  errors: Record<string, string>,
): LadderRow | null {
  const when = situations.find((one) => one === fields[`when-${at}`])
  const to = rungReaders.find((one) => one === fields[`to-${at}`])
  if (!when || !to) {
    if (when) errors[`to-${at}`] = problemText('needed', language)
    return null
  }
  if (when === 'urgent') return { when, to, validFrom }
  const clock = clocks.find((one) => one === fields[`clock-${at}`]) ?? 'answer'
  const unit = units.find((one) => one === fields[`unit-${at}`]) ?? 'working-days'
  const anyHour = fields[`any-${at}`] === 'yes'
  if (when === 'at') return { clock, when, amount: 0, unit, to, anyHour, validFrom }
  const amount = typedAmount(fields[`amount-${at}`])
  if (amount === null) errors[`amount-${at}`] = problemText('not-a-number', language)
  return { clock, when, amount: amount ?? 0, unit, to, anyHour, validFrom }
}
