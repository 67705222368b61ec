import { Command, InvalidArgumentError, Option } from 'commander'
import type { Rules } from '../../cases/core/facts.ts'
import { lineage } from '../../cases/core/tree.ts'
import { readRules } from '../../cases/store/queries/rules.ts'
import { type CaseClass, complexities, importances, kinds } from '../../deadlines/core/classes.ts'
import { explainDue } from '../../deadlines/core/explainDue.ts'
import type { Unit } from '../../deadlines/core/limit.ts'
import type { Step } from '../../deadlines/core/steps.ts'
import type { Clock } from '../../deadlines/core/terms.ts'
import { dateProblemText } from '../../deadlines/words/problemText.ts'
import { stepText } from '../../deadlines/words/stepText.ts'
import { asciiDigits } from '../../language/core/digits.ts'
import { fromTemporal, type Instant, instant, toTemporal } from '../../language/core/instant.ts'
import { type Language, languages } from '../../language/core/language.ts'
import { typedDate } from '../../language/core/typedDate.ts'
import { openInstallation } from '../open.ts'
import { readSettings } from '../settings.ts'

type Asked = CaseClass & {
  organisation: string
  category?: string
  at?: Instant
  language: Language
  json?: true
}

/** One clock as it is printed; a notice of delay is counted back from the answer, without steps of its own. */
type Answer = {
  readonly clock: Clock
  readonly amount: number
  readonly unit: Unit
  readonly due: string
  /** Whose calendar counted it. */
  readonly calendar: string
  readonly steps: readonly (Step & { readonly text: string })[]
}

/** `insat due`: when each clock of a class would run out by an organisation's calendar, and how that is counted. */
export const dueCommand = new Command('due')
  .description('Says when each clock runs out for a case of that class, and how that is counted.')
  .addOption(new Option('--kind <kind>').choices(kinds).default('complaint'))
  .addOption(new Option('--complexity <complexity>').choices(complexities).default('routine'))
  .addOption(new Option('--importance <importance>').choices(importances).default('medium'))
  .option('--category <code>', 'for limits of its own: phone.landline')
  .option('--organisation <name>', 'whose working calendar counts', 'ministry')
  .option(
    '--at <moment>',
    'when the clocks start, with its offset: 2026-03-12T14:50+03:00 (now unless told)',
    readMoment,
  )
  .addOption(new Option('--language <language>', 'of the steps').choices(languages).default('en'))
  .option('--json', 'for programs')
  .action(async (asked: Asked) => {
    const installation = await openInstallation(readSettings(process.env))
    try {
      const { db, now } = installation.context
      const rules = await readRules(db)
      if (!rules.calendars.has(asked.organisation))
        throw new Error(`There is no calendar of an organisation called ${asked.organisation}.`)
      const due = dueBy(rules, asked, asked.at ?? now())
      if (due.length === 0) throw new Error('The timetable has no clock for that class.')
      console.log(
        asked.json
          ? JSON.stringify({ organisation: asked.organisation, clocks: due }, null, 2)
          : due.map((one) => lines(one, asked.organisation)).join('\n\n'),
      )
    } finally {
      await installation.close()
    }
  })

function dueBy({ calendars, timetable, tree }: Rules, asked: Asked, at: Instant): readonly Answer[] {
  const { kind, complexity, importance, organisation, language } = asked
  const categories = lineage(tree, asked.category ?? null, at)
  const query = { kind, complexity, importance, categories, organisation, at }
  const found = explainDue(calendars, timetable, query)
  if ('refused' in found) throw new Error('This calendar never opens: it has no working day to count.')
  return found.map(({ clock, limit, due, by, zone, steps }) => ({
    clock,
    ...{ amount: limit.amount, unit: limit.unit, due: localText(due, zone), calendar: by },
    steps: (steps ?? []).map((step) => ({ ...step, text: stepText(step, language) })),
  }))
}

function lines({ clock, amount, unit, due, calendar, steps }: Answer, organisation: string): string {
  const by = calendar === organisation ? '' : `, by the calendar of ${calendar}`
  return [`${clock} (${amount} ${unit}${by}): ${due}`, ...steps.map(({ text }) => `  ${text}`)].join('\n')
}

/** The moment by the organisation's own clock, with its offset. */
function localText(moment: Instant, zone: string): string {
  return toTemporal(moment)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** A moment with its offset, its date in any form that people type; a Hijri one is asked back in both languages. */
function readMoment(text: string): Instant {
  if (text === 'now') return fromTemporal(Temporal.Now.instant())
  const [, day = '', time = ''] = /^([^T\s]+)[T\s]+(.+)$/.exec(asciiDigits(text.trim())) ?? []
  const read = typedDate(day)
  if ('refused' in read && read.refused === 'did-you-mean-hijri')
    throw new InvalidArgumentError(languages.map((one) => dateProblemText(read, one)).join(' '))
  try {
    return instant(`${'date' in read ? read.date : ''}T${time}`)
  } catch {
    throw new InvalidArgumentError('Write it like 2026-03-12T14:50+03:00, with the offset.')
  }
}
