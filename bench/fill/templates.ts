import type { CommandInput } from '../../src/cases/core/commands.ts'
import type { Registration } from '../../src/cases/core/registration.schema.ts'
import { handle, type Outcome, registerCase } from '../../src/cases/store/handle.ts'
import { fromTemporal, type Instant, toTemporal } from '../../src/language/core/instant.ts'
import type { Context } from '../../src/postgres/context.ts'
import type { Actor, OfficerActor } from '../../src/staff/core/actor.ts'
import { follow } from './follow.ts'

export type Staff = {
  readonly intake: OfficerActor
  readonly specialists: readonly [OfficerActor, OfficerActor]
}
/** A case that really lived, to be copied; `open` ones are copied to the last days only. */
export type Template = { readonly id: string; readonly open: boolean }

type Who = 'intake' | 'first' | 'second' | 'customer' | 'system'
type Life = readonly (readonly [Who, ...CommandInput[]])[]

const words = (body: string) => ({ subject: null, body })
const classes = { category: 'phone.landline', complexity: 'routine', importance: 'medium' } as const
const classify: CommandInput = { type: 'classify', ...classes, procedure: 'treatment', named: [], text: null }
const refer: CommandInput = { type: 'refer', department: 'telecom', text: null }
const take: CommandInput = { type: 'take' }
const answer: CommandInput = {
  ...{ type: 'answer', text: words('أُصلح الخلل.'), solved: true, remedy: 'fix', files: [], present: false },
}
const yes: CommandInput = { type: 'confirm', satisfied: true, channel: 'website', text: null }
const no: CommandInput = {
  type: 'confirm',
  satisfied: false,
  channel: 'website',
  text: words('لم يُصلح شيء.'),
}
/** Whoever is not satisfied is asked why before the next answer. */
const called: CommandInput = {
  ...{ type: 'record-contact', channel: 'phone', outcome: 'reached', text: words('ما زال الخط ضعيفًا.') },
}
const ask: CommandInput = { type: 'ask-customer', text: words('ما رقم الخط؟') }
const reply: CommandInput = {
  type: 'add-information',
  channel: 'website',
  text: words('هذا هو الرقم.'),
  files: [],
}

/** Single commands, for whoever leads a life step by step. */
export const commands = { classify, refer, answer, yes }

const treated: Life = [
  ['intake', classify, refer],
  ['first', take],
]
const answered: Life = [...treated, ['first', answer]]
const rejected: Life = [...answered, ['customer', no]]

/** Every way that a case goes, and how many of fifty go it. */
const lives: readonly (readonly [count: number, life: Life])[] = [
  [22, [...answered, ['customer', yes]]],
  [6, [...answered, ['system', { type: 'keep-time' }]]],
  [5, [['intake', classify, { ...answer, present: true }]]],
  [4, [...rejected, ['second', take], ['second', called, answer], ['customer', yes]]],
  [3, [...treated, ['first', ask], ['customer', reply], ['first', answer], ['customer', yes]]],
  [
    2,
    [
      ['intake', classify, { ...refer, department: 'post' }],
      ['intake', refer],
      ...answered.slice(1),
      ['customer', yes],
    ],
  ],
  [1, [['intake', { type: 'decline', reason: 'before-court', text: words('الموضوع أمام القضاء.') }]]],
  [1, [...treated, ['customer', { type: 'withdraw', channel: 'website', text: null }]]],
  [1, []],
  [1, treated.slice(0, 1)],
  [1, treated],
  [1, [...treated, ['first', ask]]],
  [1, answered],
  [1, rejected],
]

/** Lets fifty cases live through the last weeks by the one way in, with all that follows from it. */
export async function liveTemplates(context: Context, staff: Staff): Promise<Template[]> {
  const all = lives.flatMap(([count, life]) => Array.from({ length: count }, () => life))
  const templates: Template[] = []
  for (const [index, life] of all.entries()) {
    const pace = { ago: hour * (24 * (life.length > 2 ? 60 : 3) + index), step: 5 * hour }
    templates.push(await liveOne(context, staff, life, index, pace))
  }
  return templates
}

/** Every way that a case is open, all complaints of the last hours: whatever is due by their clocks is still to come. */
export async function liveYoung(context: Context, staff: Staff): Promise<Template[]> {
  const open = lives.slice(-6).map(([, life]) => life)
  const templates: Template[] = []
  for (const [index, life] of open.entries()) {
    const pace = { ago: 2 * hour, step: 15 }
    templates.push(await liveOne(context, staff, life, 4 * index, pace))
  }
  return templates
}

/** In minutes: how long ago a life begins, and what lies between its steps. */
type Pace = { readonly ago: number; readonly step: number }
const hour = 60

async function liveOne(
  context: Context,
  staff: Staff,
  life: Life,
  index: number,
  { ago, step }: Pace,
): Promise<Template> {
  let at = later(context.now(), -ago)
  const past: Context = { ...context, now: () => at }
  let outcome: Outcome = await registerCase(past, staff.intake, registration(index))
  for (const [who, ...commands] of life) {
    if ('refused' in outcome) throw new Error(`A template was refused: ${outcome.refused}`)
    const { state } = outcome
    const pause = commands.some((command) => command.type === 'answer' && command.present) ? hour : step
    at = who === 'system' && state.status === 'answered' ? state.confirmBy : later(at, pause)
    outcome = await handle(past, actorOf(who, staff, state.id), state.id, commands)
  }
  if ('refused' in outcome) throw new Error(`A template was refused: ${outcome.refused}`)
  await follow(past)
  return { id: outcome.state.id, open: outcome.state.status !== 'closed' }
}

function actorOf(who: Who, { intake, specialists }: Staff, caseId: string): Actor {
  switch (who) {
    case 'intake':
      return intake
    case 'first':
      return specialists[0]
    case 'second':
      return specialists[1]
    case 'customer':
      return { type: 'customer', caseId }
    case 'system':
      return { type: 'system' }
  }
}

function later(at: Instant, minutes: number): Instant {
  return fromTemporal(toTemporal(at).add({ minutes }))
}

/** A case of the bench as somebody brings it. */
export function registration(index: number): Registration {
  const kind = index % 4 === 3 ? 'inquiry' : 'complaint'
  return {
    ...{ kind, channel: index % 2 ? 'phone' : 'website', language: index % 10 === 9 ? 'en' : 'ar' },
    ...{ subject: 'الهاتف مقطوع', text: 'انقطع الهاتف منذ أيام.', category: 'phone.landline' },
    customer: {
      ...{ sort: 'individual', name: 'نورة', phone: `+9665012345${String(index).padStart(2, '0')}` },
      ...{ email: null, id_number: null, preferred_channel: null, needs: [] },
    },
    ...{ outlet: null, remedy: null, attachments: [], external_number: null },
  }
}
