import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import type { Form } from '../../ui/readForm.ts'
import { complexities, importances, type Kind } from '../core/classes.ts'
import { units } from '../core/limit.ts'
import { clocks } from '../core/terms.ts'
import type { TimetableRow } from '../core/timetable.ts'
import { changeTimetable } from '../store/change.ts'
import { problemText } from '../words/problemText.ts'
import { readDay, typedAmount, type Wrong, wrong } from './problems.ts'

/** Adds the limit that the form holds, to every degree that it leaves open. */
export async function keepLimit(
  context: Context,
  officer: Officer,
  kind: Kind,
  form: Form,
  language: Language,
): Promise<{ readonly done: string } | Wrong> {
  const errors: Record<string, string> = {}
  const rows = readLimits(form, kind, language, errors)
  if (Object.keys(errors).length > 0) return wrong(form, errors)
  const changed = await changeTimetable(context, officer, rows)
  if ('refused' in changed)
    return wrong(form, {
      [changed.refused === 'too-early' ? 'validFrom' : 'form']: problemText(changed.refused, language),
    })
  return { done: 'set-limits' }
}

function readLimits(
  form: Form,
  kind: Kind,
  language: Language,
  errors: Record<string, string>,
): TimetableRow[] {
  const { fields } = form
  const clock = clocks.find((one) => one === fields.clock)
  const unit = units.find((one) => one === fields.unit)
  const amount = typedAmount(fields.amount)
  if (!clock) errors.clock = problemText('needed', language)
  if (amount === null) errors.amount = problemText('not-a-number', language)
  if (!unit) errors.unit = problemText('needed', language)
  const validFrom = readDay(form, 'validFrom', language, errors)
  if (!clock || !unit || amount === null) return []
  const organisation = clock === 'partner-answer' ? fields.partner || null : null
  const limit = { clock, amount, unit, validFrom, organisation, category: fields.category || null }
  return complexities
    .filter((complexity) => !fields.complexity || complexity === fields.complexity)
    .flatMap((complexity) =>
      importances
        .filter((importance) => !fields.importance || importance === fields.importance)
        .map((importance) => ({ kind, complexity, importance, ...limit })),
    )
}
