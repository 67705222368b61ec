import type { CommandInput } from '../../cases/core/commands.ts'
import { type Classes, classification, type DemoStep, type People } from './life.ts'
import type { Random } from './random.ts'
import type { DemoText } from './texts.ts'

/** The body to which the subjects of a department belong. */
const bodies: Readonly<Record<string, string>> = {
  telecom: 'operator',
  post: 'post-corporation',
  digital: 'e-government',
  certification: 'certification-centre',
}

/** What bodies and officers write to each other. */
const said = {
  ar: {
    asked: 'نرجو دراسة الحالة مع الفريق الميداني والرد على المتعامل مباشرة.',
    opinion: 'نرجو إبداء رأيكم الفني، وسنرد نحن على المتعامل.',
    question: 'هل وصلكم من المتعامل تاريخ آخر بلاغ سجّله لدينا؟',
    reply: 'ذكره في نص الشكوى، ولم يصلنا غيره.',
    longer: 'يحتاج الفريق الفني إلى زيارة الموقع قبل الرد، وأقرب موعد لها الأسبوع القادم.',
    silent: 'لم يصلنا رد رغم التذكير، فنستعيد الحالة ونرد على المتعامل.',
    notOurs: 'راجعنا السجلات، والخدمة المذكورة لا تتبعنا.',
    expert: 'رأينا أن الخلل من جهتنا، وأن التعويض مستحق وفق شروط الخدمة.',
  },
  en: {
    asked: 'Please study the case with your field team and answer the customer yourselves.',
    opinion: 'Please give us your technical opinion; we answer the customer.',
    question: 'Did the customer tell you when they last reported it to us?',
    reply: 'It is in the words of the complaint; we know no more than that.',
    longer: 'Our technicians must visit the place before we can answer, and that is next week.',
    silent: 'No answer came in spite of our reminders, so we take the case back and answer the customer.',
    notOurs: 'We went through our records: this service is not ours.',
    expert: 'In our opinion the fault is ours, and compensation is due under the terms of service.',
  },
} as const

const words = (body: string) => ({ subject: null, body })

/** One in nine of the matters that belong to a body goes to it; decided by dice of its own, so that other lives stay as they are. */
export function belongsToPartner(text: DemoText, { department }: Classes, dice: Random): boolean {
  return text.kind !== 'tip' && department in bodies && dice.chance(0.11)
}

/** Everything that happens to a case that goes to a partner: answered by it, by us with its opinion, returned, late or silent. */
export function partnerLife(text: DemoText, classes: Classes, people: People, dice: Random): DemoStep[] {
  const scene = dice.pick([
    'plain',
    'plain',
    'asked',
    'extended',
    'opinion',
    'returned',
    'silent',
    'late',
    'again',
  ] as const)
  return scenes[scene](penFor(text, classes, people, dice))
}

type Pen = ReturnType<typeof penFor>

/** What every scene is written with: who acts for the body and for us, and the steps that come again and again. */
function penFor(text: DemoText, classes: Classes, people: People, dice: Random) {
  const partner = bodies[classes.department] ?? 'operator'
  const desk = dice.pick(people.intake)
  const [first, second] = people.ofPartner(partner)
  const body = first ?? ({ guest: partner } as const)
  const own = said[text.lang]
  const step = (after: number, by: DemoStep['by'], ...commands: CommandInput[]): DemoStep => ({
    ...{ after, by, commands },
  })
  const give = (way: 'answer' | 'opinion'): CommandInput => ({
    ...{ type: 'refer-to-partner', partner, way },
    text: words(way === 'answer' ? own.asked : own.opinion),
  })
  const classify = { ...classification(text, classes), jurisdiction: 'partner' } as CommandInput
  return {
    ...{ text, classes, people, dice, desk, body, own, step, give },
    colleague: second ?? body,
    begin: (way: 'answer' | 'opinion') => step(dice.between(0.5, 5), desk, classify, give(way)),
    acknowledge: step(dice.between(1, 20), body, { type: 'acknowledge-referral', partner: null }),
    confirmed: step(dice.between(20, 80), dice.pick(people.followUp), {
      ...{ type: 'confirm', satisfied: true, channel: 'phone', text: null },
    }),
  }
}

/** The body's word: to the customer, or its opinion to us. */
function answers(pen: Pen, after: number, to: 'customer' | 'ministry' = 'customer', by = pen.body): DemoStep {
  const { text, own, colleague } = pen
  const again = by === colleague && text.answer2 !== undefined
  const said = to === 'ministry' ? own.expert : again ? (text.answer2 ?? text.answer) : text.answer
  return pen.step(after, by, {
    ...{ type: 'answer-referral', partner: null, to, solved: text.solved, files: [] },
    text: words(said),
  })
}

const scenes = {
  plain: (pen: Pen) => [
    ...[pen.begin('answer'), pen.acknowledge, answers(pen, pen.dice.between(10, 70)), pen.confirmed],
  ],
  asked: (pen: Pen) => [
    ...[pen.begin('answer'), pen.acknowledge, ...letters(pen)],
    ...[answers(pen, pen.dice.between(10, 60)), pen.confirmed],
  ],
  extended: (pen: Pen) => [
    ...[pen.begin('answer'), pen.acknowledge],
    { ...pen.step(pen.dice.between(4, 30), pen.body), extend: { days: 9, text: pen.own.longer } },
    ...[answers(pen, pen.dice.between(100, 160)), pen.confirmed],
  ],
  opinion: (pen: Pen) => [pen.begin('opinion'), pen.acknowledge, ...treated(pen)],
  returned: (pen: Pen) => [
    pen.begin('answer'),
    pen.step(pen.dice.between(5, 40), pen.body, {
      ...{ type: 'return-referral', partner: null, text: words(pen.own.notOurs) },
    }),
    ...oursAgain(pen),
  ],
  silent: (pen: Pen) => [
    pen.begin('answer'),
    pen.step(pen.dice.between(300, 420), pen.desk, {
      ...{ type: 'recall-referral', partner: null, text: words(pen.own.silent) },
    }),
    ...oursAgain(pen),
  ],
  late: (pen: Pen) => [
    ...[pen.begin('answer'), pen.acknowledge, answers(pen, pen.dice.between(260, 400)), pen.confirmed],
  ],
  again: (pen: Pen) => [
    ...[pen.begin('answer'), pen.acknowledge, answers(pen, pen.dice.between(10, 60))],
    pen.step(pen.dice.between(5, 40), 'customer', {
      ...{ type: 'confirm', satisfied: false, channel: 'website' },
      text: words(pen.text.no ?? pen.text.text),
    }),
    pen.step(pen.dice.between(1, 8), pen.desk, pen.give('answer')),
    ...[answers(pen, pen.dice.between(10, 50), 'customer', pen.colleague), pen.confirmed],
  ],
} satisfies Readonly<Record<string, (pen: Pen) => DemoStep[]>>

function letters({ step, dice, body, desk, own }: Pen): DemoStep[] {
  const write = (type: 'write-to-ministry' | 'write-to-partner', text: string): CommandInput => ({
    ...{ type, partner: null, text: words(text), files: [] },
  })
  return [
    step(dice.between(1, 8), body, write('write-to-ministry', own.question)),
    step(dice.between(1, 8), desk, write('write-to-partner', own.reply)),
  ]
}

/** What a body did not settle is our own after all: our specialist answers. */
function oursAgain(pen: Pen): DemoStep[] {
  const ours = { ...classification(pen.text, pen.classes), jurisdiction: 'ours' } as CommandInput
  return [pen.step(pen.dice.between(1, 6), pen.desk, ours), ...bySpecialist(pen)]
}

/** The body gives its opinion, and our specialist answers with it. */
function treated(pen: Pen): DemoStep[] {
  return [answers(pen, pen.dice.between(5, 60), 'ministry'), ...bySpecialist(pen)]
}

function bySpecialist({ text, classes, people, dice, step, desk }: Pen): DemoStep[] {
  const { department } = classes
  const specialist = dice.pick(people.of(department))
  return [
    step(dice.between(2, 20), desk, { type: 'refer', department, text: null }),
    step(dice.between(2, 20), specialist, { type: 'take' }),
    step(dice.between(4, 30), specialist, {
      ...{ type: 'answer', text: words(text.answer), solved: text.solved, files: [], present: false },
      remedy: text.solved ? 'fix' : 'information',
    }),
    step(dice.between(3, 90), 'customer', {
      type: 'confirm',
      satisfied: true,
      channel: 'website',
      text: null,
    }),
  ]
}
