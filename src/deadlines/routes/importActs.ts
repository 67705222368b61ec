import type { Language } from '../../language/core/language.ts'
import { fill } from '../../language/core/words.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import type { Form } from '../../ui/readForm.ts'
import type { Name, Special } from '../core/calendar.ts'
import { dayNames } from '../core/officialDays.ts'
import { changeCalendar } from '../store/change.ts'
import { calendarOf } from '../store/queries/calendarOf.ts'
import {
  type CalendarFile,
  type FileDays,
  mostFileDays,
  readCalendarFile,
} from '../store/readCalendarFile.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'
import { problemText } from '../words/problemText.ts'
import { fieldProblems } from './problems.ts'
import type { Asked } from './yearAddress.ts'

const words = { ar: ar.settings.import, en: en.settings.import }

export type PreviewRow = FileDays & {
  readonly ar: string
  readonly en: string
  readonly keep: boolean
  /** The calendar has days off at these dates. */
  readonly known: boolean
}
export type Preview = {
  readonly rows: readonly PreviewRow[]
  readonly skipped: CalendarFile['skipped']
  readonly errors: Readonly<Record<string, string>>
}

/** What the sent file holds for this year and the next. */
export async function previewOf(
  { db }: Pick<Context, 'db'>,
  { organisation, year }: Asked,
  form: Form,
  language: Language,
): Promise<Preview> {
  const say = words[language]
  const file = form.files.find(({ field }) => field === 'file')
  if (!file) return nothing(form.refused === null ? say.noFile : say['too-large'])
  const calendar = await calendarOf(db, organisation)
  const zone = calendar?.zone ?? 'Asia/Riyadh'
  const read = readCalendarFile(file.bytes, { zone, from: `${year}-01-01`, to: `${year + 1}-12-31` })
  if ('refused' in read) return nothing(fill(say[read.refused], { most: mostFileDays }))
  if (read.days.length === 0) return { ...nothing(say['no-days']), skipped: read.skipped }
  const isKnown = ({ from, to }: FileDays) =>
    calendar?.special.some((known) => known.hours === 'off' && known.from <= from && known.to >= to) ?? false
  const rows = read.days.map((day) => {
    const known = isKnown(day)
    return { ...day, ...namesOf(day.title), known, keep: !known }
  })
  return { rows, skipped: read.skipped, errors: {} }
}

function nothing(problem: string): Preview {
  return { rows: [], skipped: [], errors: { file: problem } }
}

/** Both names where the title is that of a known holiday; else the title in its own language, the other to be filled in. */
function namesOf(title: string): Name {
  const known = Object.values(dayNames).find((name) => title === name.ar || title === name.en)
  if (known) return known
  return /\p{Script=Arabic}/u.test(title) ? { ar: title, en: '' } : { ar: '', en: title }
}

/** Keeps the rows that are ticked; `year` is that of the first. */
export async function keepImported(
  context: Context,
  officer: Officer,
  organisation: string,
  form: Form,
  language: Language,
): Promise<{ readonly year: number } | Preview> {
  const rows = readRows(form)
  const errors: Record<string, string> = {}
  rows.forEach((row, at) => {
    for (const name of ['ar', 'en'] as const)
      if (row.keep && row[name] === '') errors[`${name}-${at}`] = problemText('needed', language)
  })
  const chosen = rows.filter(({ keep }) => keep)
  if (chosen.length === 0) errors.form = words[language].nothing
  if (Object.keys(errors).length > 0) return { rows, skipped: [], errors }
  const days = chosen.map(({ from, to, ar, en }): Special => ({ from, to, name: { ar, en }, hours: 'off' }))
  const changed = await changeCalendar(context, officer, organisation, { type: 'add-days', days })
  if ('done' in changed) return { year: Number(chosen[0]?.from.slice(0, 4)) }
  const problem =
    'refused' in changed
      ? { form: problemText(changed.refused, language) }
      : { form: Object.values(fieldProblems(changed.problems, language))[0] ?? '' }
  return { rows, skipped: [], errors: problem }
}

function readRows({ fields }: Form): PreviewRow[] {
  const rows: PreviewRow[] = []
  for (let at = 0; at < mostFileDays; at++) {
    const [from, to, title] = [fields[`from-${at}`], fields[`to-${at}`], fields[`title-${at}`]]
    if (from === undefined || to === undefined || title === undefined) break
    const [ar, en] = [fields[`ar-${at}`] ?? '', fields[`en-${at}`] ?? '']
    rows.push({ from, to, title, ar, en, known: false, keep: fields[`keep-${at}`] === 'yes' })
  }
  return rows
}
