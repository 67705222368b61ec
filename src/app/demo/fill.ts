import type { Case } from '../../cases/core/case.ts'
import type { CommandInput } from '../../cases/core/commands.ts'
import { openReferrals } from '../../cases/core/referrals.ts'
import type { Registration } from '../../cases/core/registration.schema.ts'
import { handle, type Outcome, registerCase } from '../../cases/store/handle.ts'
import { readPhone } from '../../customers/core/customer.schema.ts'
import { fromTemporal, type Instant, instant, toTemporal } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { Actor, OfficerActor } from '../../staff/core/actor.ts'
import {
  atFirstContact,
  type Classes,
  classification,
  type DemoStep,
  lifeOf,
  type People,
  type Reasons,
} from './life.ts'
import { categories } from './ministry.ts'
import { belongsToPartner, partnerLife } from './partnerLife.ts'
import { type Random, random } from './random.ts'
import { reasons } from './reasons.ts'
import { type DemoText, demoTexts } from './texts.ts'

const wanted = 400
const atOnce = 8

/**
 * Lets 400 invented cases live through the last two years, each command at its own past moment. Calls `progress` after
 * each, and says at the end which text each case tells.
 */
export async function fillDemo(
  context: Context,
  officers: readonly OfficerActor[],
  progress: (cases: number) => void,
): Promise<ReadonlyMap<string, DemoText>> {
  const people = peopleOf(officers)
  const take = reasonsOnce()
  const told = new Map<string, DemoText>()
  const queue = mixed(demoTexts(), random(2026)).slice(0, wanted).entries()
  const lane = async (): Promise<void> => {
    for (const [index, text] of queue) {
      told.set(await live(context, text, index, people, take), text)
      progress(1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return told
}

/** Returns the case's id. */
async function live(
  context: Context,
  text: DemoText,
  index: number,
  people: People,
  take: Reasons,
): Promise<string> {
  const dice = random(index + 1)
  const classes = classesOf(text.category)
  const end = context.now()
  let at = registeredAt(end, index, dice)
  const past = (): Context => ({ ...context, now: () => at })
  const first = atFirstContact(text, dice)
  const desk = dice.pick(people.intake)
  const by: Actor =
    text.channel === 'website' ? { type: 'public' } : text.channel === 'email' ? { type: 'system' } : desk
  const then: CommandInput[] = first ? [classification(text, classes), solvedAtOnce(text)] : []
  const registered = done(
    await registerCase(past(), first ? desk : by, registrationOf(text, index, dice), { then }),
    text,
  )
  let { state } = registered
  const { id } = state
  if (first) return id
  const own = random(index + 5_001)
  const steps = belongsToPartner(text, classes, own)
    ? partnerLife(text, classes, people, own)
    : lifeOf(text, classes, people, take, dice)
  for (const { after, hour, by: who, commands, extend } of steps) {
    // The window may be long over a feast: silence is noticed when it ends.
    at =
      who === 'system' && state.status === 'answered'
        ? state.confirmBy
        : workingMoment(at, after, who === 'customer', hour)
    if (at > end) break
    const actor = actorOf(who, id)
    if (extend) {
      const longer = await handle(past(), actor, id, extension(state, extend))
      if (!('refused' in longer)) state = longer.state
    } else state = done(await handle(past(), actor, id, commands), text).state
  }
  return id
}

function actorOf(who: DemoStep['by'], caseId: string): Actor {
  if (who === 'customer') return { type: 'customer', caseId }
  if (who === 'system') return { type: 'system' }
  return 'guest' in who ? { type: 'partner', partner: who.guest, caseId } : who
}

/** So many days after the date that the body has now, on a Sunday to Thursday; a holiday is refused, and it stays as it was. */
function extension(state: Case, { days, text }: NonNullable<DemoStep['extend']>): CommandInput {
  const due = openReferrals(state)[0]?.dueAt ?? state.dueAt
  let day = toTemporal(due).toZonedDateTimeISO('Asia/Riyadh').toPlainDate().add({ days })
  while (day.dayOfWeek === 5 || day.dayOfWeek === 6) day = day.add({ days: 1 })
  return {
    ...{ type: 'extend-referral', partner: null, until: day.toString() },
    text: { subject: null, body: text },
  }
}

function done(outcome: Outcome, text: DemoText) {
  if ('refused' in outcome) throw new Error(`${text.subject}: ${outcome.refused}`)
  return outcome
}

/** More cases lately than long ago, so that every state is alive; the newest of this morning. */
function registeredAt(now: Instant, index: number, dice: Random): Instant {
  const share = index / wanted
  const days =
    share < 0.05
      ? share * 24
      : share < 0.14
        ? share * 50
        : share < 0.3
          ? 7 + (share - 0.14) * 160
          : 33 + (share - 0.3) * 985
  return workingMoment(
    instant(
      toTemporal(now)
        .subtract({ minutes: Math.round(days * 1440) + 200 })
        .toString(),
    ),
    dice.between(0, 2),
    true,
  )
}

/** So many hours later; people of the ministry act between nine and two on its working days. */
function workingMoment(at: Instant, hours: number, anyTime: boolean, atHour?: number): Instant {
  const local = toTemporal(at)
    .add({ minutes: Math.round(hours * 60) })
    .toZonedDateTimeISO('Asia/Riyadh')
  if (anyTime) return fromTemporal(local.toInstant())
  let day =
    local.hour >= 14
      ? local.add({ days: 1 }).with({ hour: 9 + (local.minute % 4) })
      : local.hour < 8
        ? local.with({ hour: 9 })
        : local
  while (day.dayOfWeek === 5 || day.dayOfWeek === 6) day = day.add({ days: 1 })
  return fromTemporal((atHour === undefined ? day : day.with({ hour: atHour })).toInstant())
}

function registrationOf(text: DemoText, index: number, dice: Random): Registration {
  const phone = readPhone(text.customer.phone)
  const email = text.channel === 'email' || dice.chance(0.35) ? `customer${index + 1}@mail.example` : null
  const withheld = text.kind === 'tip' && dice.chance(0.5)
  return {
    kind: text.kind,
    channel: text.channel,
    language: text.lang,
    subject: text.subject,
    text: text.text,
    customer: withheld
      ? null
      : {
          sort: 'individual',
          name: text.customer.name,
          phone,
          email,
          id_number: null,
          // Some prefer to be rung, so that the desk shows whom.
          preferred_channel: email && dice.chance(0.5) ? 'email' : index % 12 === 5 ? 'phone' : 'sms',
          needs: dice.chance(0.03) ? ['deaf'] : [],
        },
    outlet: null,
    // Left out where the class would later move the promised date: that needs a reason of its own.
    category: promisesLonger(classesOf(text.category)) || dice.chance(0.6) ? text.category : null,
    remedy: dice.chance(0.4) ? 'fix' : null,
    attachments: [],
    external_number: null,
  }
}

function solvedAtOnce(text: DemoText): CommandInput {
  return {
    type: 'answer',
    text: { subject: null, body: text.answer },
    solved: true,
    remedy: 'information',
    files: [],
    present: true,
  }
}

function promisesLonger({ complexity, importance }: Classes): boolean {
  return complexity !== 'routine' || importance === 'low'
}

function classesOf(code: string): Classes {
  const category = categories.find((known) => known.code === code)
  if (!category) throw new Error(`No category ${code}`)
  return category
}

function peopleOf(officers: readonly OfficerActor[]): People {
  const having = (role: OfficerActor['roles'][number]) => officers.filter(({ roles }) => roles.includes(role))
  return {
    intake: having('intake'),
    followUp: having('follow-up'),
    ofPartner: (partner) => having('partner').filter((officer) => officer.partner === partner),
    of: (department) => having('specialist').filter(({ departments }) => departments.includes(department)),
  }
}

function reasonsOnce(): Reasons {
  const used = new Map<string, number>()
  return (list, lang) => {
    const key = `${list}.${lang}`
    const index = used.get(key) ?? 0
    used.set(key, index + 1)
    return reasons[list][lang][index]
  }
}

function mixed<T>(items: readonly T[], dice: Random): T[] {
  return items
    .map((item) => ({ item, place: dice.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
