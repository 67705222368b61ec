import { type Random, random } from '../../src/app/demo/random.ts'
import type { CommandInput } from '../../src/cases/core/commands.ts'
import { type Registration, registrationSchema } from '../../src/cases/core/registration.schema.ts'
import { complexities, importances } from '../../src/deadlines/core/classes.ts'
import { type Instant, instant } from '../../src/language/core/instant.ts'

export type Role = 'public' | 'intake' | 'specialist' | 'management' | 'customer'
/** What somebody does at a moment: the first act of a case registers it. */
export type Act = { readonly at: Instant; readonly subject: number; readonly by: Role; readonly does: Deed }
export type Deed = { readonly register: Registration; readonly classes: Classes } | readonly CommandInput[]
type Classes = {
  readonly complexity: (typeof complexities)[number]
  readonly importance: (typeof importances)[number]
}

/** The first moment of the week that is lived through: a Sunday at midnight in Riyadh, no holiday near. */
export const weekBegins = instant('2026-11-01T00:00:00+03:00')
export const minutesOfWeek = 7 * 24 * 60

/** So many minutes after a moment. */
export function later(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString() as Instant
}

const day = 24 * 60
const words = (body: string) => ({ subject: null, body })

/** What customers and officers do with so many cases, in order; the same for the same seed. */
export function plan(cases: number, seed: number): readonly Act[] {
  const chance = random(seed)
  const acts = Array.from({ length: cases }, (_, subject) => lifeOf(subject, chance)).flat()
  return acts.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** One case, begun within nine days before the week or five of it, at any hour. */
function lifeOf(subject: number, chance: Random): Act[] {
  const begun = later(weekBegins, Math.round(chance.between(-9 * day, 5 * day)))
  const after = (low: number, high: number) => later(begun, Math.round(chance.between(low, high)))
  const classes = { complexity: chance.pick(complexities), importance: chance.pick(importances) }
  const kind = chance.pick(['complaint', 'complaint', 'complaint', 'inquiry', 'tip'] as const)
  const register = registrationSchema.parse({
    ...{ kind, channel: 'website', language: chance.pick(['ar', 'en']), text: `النص رقم ${subject}` },
    customer: { name: `متعامل ${subject}`, email: `customer${subject}@example.com` },
    urgent: chance.chance(0.08),
  })
  const classify: CommandInput = {
    ...{ type: 'classify', category: 'phone.landline', ...classes },
    ...{ procedure: 'treatment', named: [], text: words('سبب التصنيف') },
  }
  const refer: CommandInput = { type: 'refer', department: 'telecom', text: words('للمعالجة') }
  const deeds: readonly (readonly [Instant, Role, readonly CommandInput[]])[] = [
    ...(chance.chance(0.8) ? [[after(1, 1200), 'intake', [classify, refer]] as const] : []),
    ...(chance.chance(0.8) ? [[after(1201, 2400), 'specialist', [{ type: 'take' }]] as const] : []),
    ...chance.pick(stories)(after),
  ]
  return [
    { at: begun, subject, by: 'public', does: { register, classes } },
    ...deeds.map(([at, by, does]) => ({ at, subject, by, does })),
  ]
}

type Story = (
  after: (low: number, high: number) => Instant,
) => (readonly [Instant, Role, readonly CommandInput[]])[]

/** What becomes of a case that was taken; a step that comes too early or too late is refused, as in life. */
const stories: readonly Story[] = [
  () => [],
  () => [],
  (after) => [[after(2401, 9 * day), 'specialist', [answer(true)]]],
  (after) => [
    [after(2401, 5 * day), 'specialist', [answer(false)]],
    [after(5 * day + 1, 9 * day), 'customer', [objection]],
  ],
  (after) => [1, 2, 3].map((n) => [after(n * 2000, n * 3000), 'specialist', [update]] as const),
  (after) => {
    const at = after(2401, 6 * day)
    return [[at, 'specialist', [delay(later(at, 5 * day))]]]
  },
  (after) => [
    [after(2401, 4 * day), 'specialist', [question]],
    [after(4 * day + 1, 8 * day), 'customer', [information]],
  ],
  (after) => [[after(3 * day, 10 * day), 'management', [{ type: 'acknowledge' }]]],
]

const answer = (solved: boolean): CommandInput => ({
  ...{ type: 'answer', text: words('هذا ردنا'), solved, remedy: null, files: [], present: false },
})
const update: CommandInput = { type: 'update-customer', text: words('ما زلنا نعمل على الموضوع') }
const delay = (until: Instant): CommandInput => ({
  ...{ type: 'delay', text: words('ننتظر قطعة غيار'), until: until.slice(0, 10) },
})
const question: CommandInput = { type: 'ask-customer', text: words('ما رقم الخط؟') }
const information: CommandInput = {
  ...{ type: 'add-information', channel: 'website', text: words('رقم الخط'), files: [] },
}
const objection: CommandInput = {
  ...{ type: 'confirm', satisfied: false, channel: 'website', text: words('لم يُحل الموضوع') },
}
