import { asciiDigits } from '../../language/core/digits.ts'
import type { Language } from '../../language/core/language.ts'
import { typedDate } from '../../language/core/typedDate.ts'
import type { Form } from '../../ui/readForm.ts'
import { weekdays } from '../core/calendar.ts'
import type { Problem } from '../core/calendarProblems.ts'
import { dateProblemText, problemText } from '../words/problemText.ts'

/** What an action gives back when it did nothing: what is wrong by field, in words, and all that was typed. */
export type Wrong = {
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

export function wrong(form: Form, errors: Record<string, string>): Wrong {
  return { errors, values: form.fields }
}

/** A date field as `YYYY-MM-DD`; what is wrong with it goes into `errors`. */
export function readDay(
  form: Form,
  field: string,
  language: Language,
  errors: Record<string, string>,
): string {
  const typed = form.fields[field] ?? ''
  const read = typedDate(typed)
  if ('date' in read) return read.date
  errors[field] = typed === '' ? problemText('needed', language) : dateProblemText(read, language)
  return ''
}

/** A whole number from 1 to 999 as people type it, in any digits; nothing where it is none. */
export function typedAmount(text: string | undefined): number | null {
  const typed = asciiDigits(text ?? '').trim()
  return /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : null
}

/** The problems of a calendar by the fields of a form: a weekday, a date, the hours, else the form as a whole. */
export function fieldProblems(problems: readonly Problem[], language: Language): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { code, path } of problems) errors[fieldOf(path)] ??= problemText(code, language)
  return errors
}

function fieldOf(path: string): string {
  const parts = path.split('.')
  const fields = [...weekdays, 'validFrom', 'hours', 'from', 'to']
  const named = fields.find((field) => parts.includes(field))
  if (named) return named
  return parts.length === 2 && parts[0] === 'special' ? 'to' : 'form'
}
