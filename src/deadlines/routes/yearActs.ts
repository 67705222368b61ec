import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import type { Form } from '../../ui/readForm.ts'
import { holidayRules } from '../core/officialDays.ts'
import { missingDays, proposedDays } from '../core/proposedDays.ts'
import { beginCalendar, changeCalendar } from '../store/change.ts'
import { calendarOf } from '../store/queries/calendarOf.ts'
import { organisations } from '../store/queries/organisations.ts'
import { requestRecalculation } from '../store/recalculation.ts'
import { problemText } from '../words/problemText.ts'
import { fieldProblems, type Wrong, wrong } from './problems.ts'
import type { Asked } from './yearAddress.ts'

type Acted = { readonly done: string; readonly to: Partial<Asked> } | Wrong

/** What the forms of the year's page do. */
export async function yearAct(
  context: Context,
  officer: Officer,
  asked: Asked,
  form: Form,
  language: Language,
): Promise<Acted> {
  switch (form.fields.act) {
    case 'propose':
      return propose(context, officer, asked, form, language)
    case 'begin':
      return begin(context, officer, form, language)
    case 'recalculate':
      return recalculate(context, officer, asked.organisation, form, language)
    default:
      return wrong(form, {})
  }
}

/** Asks for a recalculation; `organisation` null: of every case. */
export async function recalculate(
  context: Context,
  officer: Officer,
  organisation: string | null,
  form: Form,
  language: Language,
): Promise<Acted> {
  const reason = form.fields.reason ?? ''
  if (reason === '') return wrong(form, { reason: problemText('no-reason', language) })
  const asked = await requestRecalculation(context, officer, { organisation, reason })
  if ('refused' in asked) return wrong(form, { form: problemText(asked.refused, language) })
  return { done: 'recalculate', to: {} }
}

async function propose(
  context: Context,
  officer: Officer,
  { organisation, year }: Asked,
  form: Form,
  language: Language,
): Promise<Acted> {
  const rules = holidayRules.find((one) => one === form.fields.rules) ?? 'government'
  const calendar = await calendarOf(context.db, organisation)
  const days = calendar ? missingDays(calendar, proposedDays(year, rules)) : []
  if (days.length === 0) return { done: 'add-days', to: {} }
  const changed = await changeCalendar(context, officer, organisation, { type: 'add-days', days })
  if ('refused' in changed) return wrong(form, { form: problemText(changed.refused, language) })
  if ('problems' in changed) return wrong(form, fieldProblems(changed.problems, language))
  return { done: 'add-days', to: {} }
}

async function begin(context: Context, officer: Officer, form: Form, language: Language): Promise<Acted> {
  const wanted = form.fields.partner
  const found = (await organisations(context.db)).find(({ code }) => code === wanted)
  if (!found) return wrong(form, { partner: problemText('needed', language) })
  const begun = await beginCalendar(context, officer, found.code)
  if ('refused' in begun) return wrong(form, { form: problemText(begun.refused, language) })
  return { done: 'begin-calendar', to: { organisation: found.code } }
}
