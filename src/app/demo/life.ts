import type { CommandInput } from '../../cases/core/commands.ts'
import { seedLists } from '../../cases/core/seedLists.ts'
import type { Complexity, Importance } from '../../deadlines/core/classes.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import type { Random } from './random.ts'
import type { DemoText } from './texts.ts'

export type People = {
  readonly intake: readonly OfficerActor[]
  readonly followUp: readonly OfficerActor[]
  readonly of: (department: string) => readonly OfficerActor[]
  readonly ofPartner: (partner: string) => readonly OfficerActor[]
}
export type Classes = {
  readonly department: string
  readonly complexity: Complexity
  readonly importance: Importance
}
/** Takes a reason that was not used before; nothing when they are used up. */
export type Reasons = (
  list: 'delay' | 'decline' | 'unreachable' | 'returned',
  lang: 'ar' | 'en',
) => string | undefined

/** A guest speaks for a body without accounts. */
type Who = OfficerActor | { readonly guest: string } | 'customer' | 'system'
/** Something that happens so many hours after what went before. */
export type DemoStep = {
  readonly after: number
  /** In that hour of its day, where the hour matters. */
  readonly hour?: number
  readonly by: Who
  readonly commands: readonly CommandInput[]
  /** The body asks for so many days more, where its calendar lets it. */
  readonly extend?: { readonly days: number; readonly text: string }
}

const words = (body: string) => ({ subject: null, body })
const step = (after: number, by: Who, ...commands: CommandInput[]): DemoStep => ({ after, by, commands })

/** Everything that happens to one invented case after it is registered; what lies in the future has not happened yet. */
export function lifeOf(
  text: DemoText,
  classes: Classes,
  people: People,
  reasons: Reasons,
  dice: Random,
): DemoStep[] {
  const desk = dice.pick(people.intake)
  const declined = dice.chance(0.06) ? reasons('decline', text.lang) : undefined
  if (declined)
    return [
      step(dice.between(2, 20), desk, {
        type: 'decline',
        reason: dice.pick(['before-court', 'already-decided']),
        text: words(declined),
      }),
    ]
  if (dice.chance(0.03)) return [...triage(text, classes, people, reasons, dice, desk), withdrawal(dice)]
  return [
    ...triage(text, classes, people, reasons, dice, desk),
    ...treatment(text, classes, people, reasons, dice),
  ]
}

/** Solved while the caller is on the line: no steps follow. */
export function atFirstContact(text: DemoText, dice: Random): boolean {
  return (
    (text.channel === 'phone' || text.channel === 'counter') &&
    text.solved &&
    !text.no &&
    text.kind !== 'tip' &&
    dice.chance(0.5)
  )
}

export function classification(text: DemoText, classes: Classes): CommandInput {
  return {
    type: 'classify',
    category: text.category,
    complexity: classes.complexity,
    importance: classes.importance,
    procedure: 'treatment',
    named: [],
    causes: text.kind === 'complaint' ? causesOf(text) : [],
    text: null,
  }
}

/** Most complaints have one cause, some a second. */
function causesOf({ subject, text }: DemoText): string[] {
  const [one, other] = [text.length % seedLists.cause.length, subject.length % seedLists.cause.length]
  const seconds = text.length % 4 === 0 && one !== other ? [other] : []
  return [one, ...seconds].flatMap((index) => seedLists.cause[index]?.code ?? [])
}

function triage(
  text: DemoText,
  classes: Classes,
  people: People,
  reasons: Reasons,
  dice: Random,
  desk: OfficerActor,
): DemoStep[] {
  const plain = classification(text, classes)
  const delay =
    text.complexity === 'complex' && classes.complexity === 'routine'
      ? reasons('delay', text.lang)
      : undefined
  const classify =
    delay && plain.type === 'classify'
      ? { ...plain, complexity: 'complex' as const, text: words(delay) }
      : plain
  const refer: CommandInput = { type: 'refer', department: classes.department, text: null }
  const wrong = dice.chance(0.06) ? reasons('returned', text.lang) : undefined
  const elsewhere = classes.department === 'post' ? 'telecom' : 'post'
  const first = wrong
    ? step(dice.between(0.3, 6), desk, classify, { ...refer, department: elsewhere })
    : step(dice.between(0.3, 6), desk, classify, refer)
  if (!wrong) return [first]
  return [
    first,
    step(dice.between(2, 8), dice.pick(people.of(elsewhere)), { type: 'return', text: words(wrong) }),
    step(dice.between(1, 4), desk, refer),
  ]
}

function withdrawal(dice: Random): DemoStep {
  return step(dice.between(10, 60), 'customer', { type: 'withdraw', channel: 'website', text: null })
}

function treatment(
  text: DemoText,
  { department }: Classes,
  people: People,
  reasons: Reasons,
  dice: Random,
): DemoStep[] {
  const [first, second] = shuffledPair(people.of(department), dice)
  const steps: DemoStep[] = [step(dice.between(1, 20), first, { type: 'take' })]
  if (text.note)
    steps.push(step(dice.between(0.5, 10), first, { type: 'note', text: words(text.note), files: [] }))
  if (text.question && text.information) {
    steps.push(step(dice.between(1, 10), first, { type: 'ask-customer', text: words(text.question) }))
    steps.push(
      step(dice.between(8, 70), 'customer', {
        type: 'add-information',
        channel: 'website',
        text: words(text.information),
        files: [],
      }),
    )
  }
  const slow = dice.chance(0.14) ? dice.between(90, 260) : dice.between(4, 44)
  steps.push(step(slow, first, answer(text.answer, text.solved)))
  if (text.kind === 'tip') return steps
  if (!text.no || !text.answer2) return [...steps, ...ending(text, people, reasons, dice)]
  const objection: CommandInput = {
    type: 'confirm',
    satisfied: false,
    channel: 'website',
    text: words(text.no),
  }
  // Whoever was not content with what they were told is asked why before they are answered again (guide 5.5.5).
  const asked = { type: 'record-contact', channel: 'phone', outcome: 'reached', text: null } as const
  return [
    ...steps,
    step(dice.between(5, 70), 'customer', objection),
    step(dice.between(2, 24), second, { type: 'take' }),
    ...(text.kind === 'inquiry' ? [step(1, second, asked)] : []),
    step(dice.between(8, 60), second, answer(text.answer2, true)),
    ...ending(text, people, reasons, dice),
  ]
}

function answer(body: string, solved: boolean): CommandInput {
  return {
    type: 'answer',
    text: words(body),
    solved,
    remedy: solved ? 'fix' : 'information',
    files: [],
    present: false,
  }
}

/** Confirmed by the customer, or by phone through the follow-up team; silence; out of reach. */
function ending(text: DemoText, people: People, reasons: Reasons, dice: Random): DemoStep[] {
  const caller = dice.pick(people.followUp)
  const decision = dice.chance(0.07) ? reasons('unreachable', text.lang) : undefined
  if (decision) {
    // Nobody is given up by ringing at one time of the day.
    const attempt = (outcome: 'no-answer' | 'busy', hour: number): DemoStep => ({
      ...step(dice.between(20, 30), caller, {
        type: 'record-contact',
        channel: 'phone',
        outcome,
        text: null,
      }),
      hour,
    })
    return [
      attempt('no-answer', 9),
      attempt('busy', 13),
      attempt('no-answer', 11),
      step(4, caller, { type: 'close', ground: 'unreachable', text: words(decision) }),
    ]
  }
  const yes = { type: 'confirm', satisfied: true, text: null } as const
  if (dice.chance(0.62)) return [step(dice.between(3, 90), 'customer', { ...yes, channel: 'website' })]
  if (dice.chance(0.45)) return [step(dice.between(20, 90), caller, { ...yes, channel: 'phone' })]
  return [step(0, 'system', { type: 'keep-time' })]
}

function shuffledPair(from: readonly OfficerActor[], dice: Random): [OfficerActor, OfficerActor] {
  const first = dice.pick(from)
  const second = dice.pick(from.filter((officer) => officer !== first))
  return [first, second]
}
