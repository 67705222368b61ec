import { asciiDigits } from '../../language/core/digits.ts'
import { fromTemporal, type Instant, toTemporal } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { typedDate } from '../../language/core/typedDate.ts'
import type { Context } from '../../postgres/context.ts'
import type { WorkingCalendar } from '../core/calendar.ts'
import { complexities, importances, kinds } from '../core/classes.ts'
import { type DueQuery, explainDue } from '../core/explainDue.ts'
import { readClocks } from '../store/queries/clocks.ts'
import type { Organisation } from '../store/queries/organisations.ts'
import { dateProblemText, problemText } from '../words/problemText.ts'
import { stepText } from '../words/stepText.ts'
import { asTyped } from './dateField.tsx'

const fields = ['organisation', 'kind', 'complexity', 'importance', 'category', 'date', 'time'] as const
type Asked = { readonly [Field in (typeof fields)[number]]: string }

/** What was asked for and, where it can be counted, when each clock runs out and how. */
export async function readDue(
  { db, now }: Context,
  query: URLSearchParams,
  all: readonly Organisation[],
  language: Language,
) {
  const { calendar: own, calendars, timetable } = await db.transaction().execute((trx) => readClocks(trx))
  const organisation = all.find(({ code }) => code === query.get('organisation'))?.code ?? 'ministry'
  const calendar = calendars.get(organisation) ?? own
  const asked = whole(query, organisation, calendar, now())
  const errors: Record<string, string> = {}
  const at = momentOf(asked, calendar.zone, language, errors)
  // Nothing is counted before somebody asks.
  if (at === null || !query.has('kind')) return { asked, errors, results: null, refused: null }
  const due = explainDue(calendars, timetable, { ...classOf(asked), organisation, at })
  if ('refused' in due)
    return { asked, errors, results: null, refused: problemText('no-working-day', language) }
  const results = due.map(({ clock, limit, due: moment, by, zone, steps }) => {
    return {
      clock,
      limit,
      due: moment,
      zone,
      byIntake: by === 'intake' && organisation !== 'intake',
      steps: steps?.map((step) => stepText(step, language)) ?? null,
    }
  })
  return { asked, errors, results, refused: null }
}

function whole(query: URLSearchParams, organisation: string, calendar: WorkingCalendar, now: Instant): Asked {
  const local = toTemporal(now).toZonedDateTimeISO(calendar.zone)
  const usual: Asked = {
    organisation,
    kind: 'complaint',
    complexity: 'routine',
    importance: 'medium',
    category: '',
    date: asTyped(local.toPlainDate().toString()),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
  const given = fields.map((field) => [field, query.get(field) ?? usual[field]])
  return { ...(Object.fromEntries(given) as Asked), organisation }
}

function classOf({ kind, complexity, importance, category }: Asked): Omit<DueQuery, 'organisation' | 'at'> {
  return {
    kind: kinds.find((one) => one === kind) ?? 'complaint',
    complexity: complexities.find((one) => one === complexity) ?? 'routine',
    importance: importances.find((one) => one === importance) ?? 'medium',
    categories: category.split(' ').filter(Boolean),
  }
}

function momentOf(
  { date, time }: Asked,
  zone: string,
  language: Language,
  errors: Record<string, string>,
): Instant | null {
  const day = typedDate(date)
  if ('refused' in day) errors.date = dateProblemText(day, language)
  const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(asciiDigits(time).trim())
  if (!clock) errors.time = problemText('not-a-clock', language)
  if ('refused' in day || !clock) return null
  const wall = Temporal.PlainDate.from(day.date).toPlainDateTime({
    hour: Number(clock[1]),
    minute: Number(clock[2]),
  })
  return fromTemporal(wall.toZonedDateTime(zone).toInstant())
}
