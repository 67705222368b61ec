import { showReference } from '../../cases/core/reference.ts'
import type { Ground } from '../../cases/core/terms.ts'
import { isolate } from '../../language/core/direction.ts'
import type { Instant } from '../../language/core/instant.ts'
import { fill } from '../../language/core/words.ts'
import { type Block, placeholder, type Target, tame, writeBody } from '../core/body.ts'
import { letterDay, shortDay } from '../core/day.ts'
import type { NoticeFacts } from '../core/noticeFacts.ts'
import { type NoticeWords, noticeWords } from './notices.ts'

/** A notice as its row keeps it; see `core/body.ts`. A text message has no subject. */
export type Composed = { readonly subject: string | null; readonly body: string }

/** A notice as a mail. Throws where a template names what the facts don't have: a notice with a hole is a bug. */
export function composeMail(facts: NoticeFacts): Composed {
  const words = noticeWords[facts.language]
  const values = mailValues(facts, words)
  const say = (template: string): Block => ({ type: 'own', text: fill(template, values) })
  const link = (label: string, target: Target = 'case'): Block => ({ type: 'link', label, target })
  const passOn = (lead: string): Block[] => [say(lead), { type: 'words', text: wordsOf(facts) }]
  const blocks = [...middle(facts, { words, say, link, passOn }), say(words.ownLink)]
  return {
    // Bare digits: a grouped number turns around beside Arabic letters where nothing can isolate it.
    subject: fill(subjectOf(facts, words), { reference: facts.state.reference }),
    body: writeBody(enclose(facts, blocks)),
  }
}

/** A letter around its blocks: greeting and regards. */
export function enclose(
  { language, name, signature }: Pick<NoticeFacts, 'language' | 'name' | 'signature'>,
  blocks: readonly Block[],
): readonly Block[] {
  const words = noticeWords[language]
  const greeting = name
    ? fill(words.greeting, { name: isolate(name.replace(/\s+/g, ' ')) })
    : words.greetingUnnamed
  const regards = fill(words.regards, { signature: signature ?? words.team })
  return [{ type: 'own', text: greeting }, ...blocks, { type: 'own', text: regards }]
}

type Pen = {
  readonly words: NoticeWords
  readonly say: (template: string) => Block
  readonly link: (label: string, target?: Target) => Block
  /** The lead and what the officer wrote. */
  readonly passOn: (lead: string) => Block[]
}

function middle(facts: NoticeFacts, pen: Pen): readonly Block[] {
  const { words, say, link, passOn } = pen
  switch (facts.purpose) {
    case 'receipt': {
      const { lead, next, link: label } = words.receipt
      return [say(lead[facts.state.kind]), say(dated(words.due, words)), say(next), link(label)]
    }
    case 'declined': {
      const { lead, appeal } = words.declined
      return [...passOn(lead), say(words.reference), ...appealing(facts, pen, appeal)]
    }
    case 'delay': {
      const { lead, next } = words.delay
      return [...passOn(lead), say(dated(words.newDue, words)), say(next), link(words.open)]
    }
    case 'update': {
      const { lead, next } = words.update
      return [...passOn(lead), say(dated(words.due, words)), say(next), link(words.open)]
    }
    case 'recalculated': {
      const { lead, next } = words.recalculated
      return [say(lead[facts.moved]), say(dated(words.newDue, words)), say(next), link(words.open)]
    }
    case 'referred': {
      const { lead, department, next } = words.referred
      return [say(lead), say(`${department}\n${dated(words.due, words)}`), say(next), link(words.open)]
    }
    case 'with-partner': {
      const { lead, partner, next } = words['with-partner']
      return [say(lead), say(`${partner}\n${dated(words.due, words)}`), say(next), link(words.open)]
    }
    case 'directed': {
      const { lead, next } = words.directed
      return [...passOn(lead), say(words.reference), say(next), link(words.open)]
    }
    case 'question': {
      const { lead, next, link: label } = words.question
      return [...passOn(lead), say(next), say(words.reference), link(label)]
    }
    case 'information': {
      const facing = isAwaited(facts) ? dated(words.due, words) : words.reference
      return [say(words.information.lead), say(facing), link(words.open)]
    }
    case 'answer':
      return answerBlocks(facts, pen)
    case 'review':
      return [
        say(words.review.lead),
        say(words.review.next),
        say(dated(words.newDue, words)),
        link(words.open),
      ]
    case 'withdrawn':
      return [
        say(words.withdrawn.lead),
        say(words.reference),
        ...appealing(facts, pen, words.withdrawn.appeal),
      ]
    case 'merged':
      return [say(words.merged.lead), say(words.reference), say(words.merged.next), link(words.open)]
    case 'unmerged': {
      const { lead, next } = words.unmerged
      return [say(lead), say(dated(words.newDue, words)), say(next), link(words.open)]
    }
    case 'answered-together': {
      const { lead, next } = words['answered-together']
      return [...passOn(lead), say(words.reference), say(next), link(words.open)]
    }
    case 'closed':
      return closedBlocks(facts, pen)
  }
}

function answerBlocks(facts: NoticeFacts, { words, say, link, passOn }: Pen): readonly Block[] {
  const { lead, leadAgain, leadPartner, confirm, concluded, link: label } = words.answer
  const leads = facts.partner !== null ? leadPartner : facts.state.round > 1 ? leadAgain : lead
  const answered = passOn(facts.state.answer?.solved ? leads.solved : leads.unsolved)
  return isConcluded(facts)
    ? [...answered, say(words.reference), say(concluded), link(words.open)]
    : [...answered, say(words.reference), say(confirm), link(label)]
}

function closedBlocks(facts: NoticeFacts, pen: Pen): readonly Block[] {
  const { words, say, link, passOn } = pen
  const { lead, together, words: explained, reasons, survey, surveyLink } = words.closed
  const ground = closedOn(facts)
  const passed =
    facts.words === null ? [] : passOn(ground === 'unsatisfied-after-last-round' ? reasons : explained)
  const asked = facts.survey ? [say(survey), link(surveyLink, { survey: facts.survey })] : []
  return [
    say(facts.state.together ? together : lead[ground]),
    ...passed,
    say(words.reference),
    ...outside(facts, pen),
    ...asked,
    ...appealing(facts, pen, words.appeal),
  ]
}

/** Who else may help, a body and its conditions each in a paragraph; all of it the ministry's own words. */
function outside({ bodies }: NoticeFacts, { words }: Pen): readonly Block[] {
  if (bodies.length === 0) return []
  const lines = bodies.map(({ name, note }) => (note ? `${isolate(name)}\n${note}` : isolate(name)))
  return [words.closed.outside, ...lines].map((text) => ({ type: 'own', text }))
}

function appealing({ appealBy }: NoticeFacts, { words, say, link }: Pen, right: string): readonly Block[] {
  return appealBy ? [say(right), link(words.openOrAppeal)] : [link(words.open)]
}

function wordsOf({ purpose, words }: NoticeFacts): string {
  if (words === null) throw new Error(`The notice ${purpose} passes on words, and there are none`)
  return words
}

function subjectOf({ purpose, state }: NoticeFacts, words: NoticeWords): string {
  if (purpose === 'receipt') return words.receipt.subject[state.kind]
  if (purpose === 'answer' && state.round > 1) return words.answer.subjectAgain
  return words[purpose].subject
}

/** A notice as a text message; with the real link in place it takes at most two parts. */
export function composeSms(facts: NoticeFacts): Composed {
  const words = noticeWords[facts.language]
  const target: Target = facts.purpose === 'closed' && facts.survey ? { survey: facts.survey } : 'case'
  return {
    subject: null,
    body: `${tame(fill(smsOf(facts, words), smsValues(facts)))}\n${placeholder(target)}`,
  }
}

function smsOf(facts: NoticeFacts, words: NoticeWords): string {
  switch (facts.purpose) {
    case 'receipt':
      return words.receipt.sms[facts.state.kind]
    case 'answer':
      if (isConcluded(facts)) return words.answer.smsConcluded
      return facts.state.round > 1 ? words.answer.smsAgain : words.answer.sms
    case 'recalculated':
      return words.recalculated.sms[facts.moved]
    case 'closed': {
      const { sms, smsFinal, smsSurvey, smsSurveyFinal } = words.closed
      if (facts.survey) return facts.appealBy ? smsSurvey : smsSurveyFinal
      return facts.appealBy ? sms : smsFinal
    }
    case 'declined':
    case 'delay':
    case 'update':
    case 'referred':
    case 'with-partner':
    case 'directed':
    case 'question':
    case 'information':
    case 'review':
    case 'withdrawn':
    case 'merged':
    case 'unmerged':
    case 'answered-together':
      return words[facts.purpose].sms
  }
}

/** Whether the answer ended the case because its kind has no objection window. */
function isConcluded({ state }: NoticeFacts): boolean {
  return state.status === 'answered' && state.answer?.at === state.confirmBy
}

function isAwaited({ state: { status } }: NoticeFacts): boolean {
  return status !== 'closed' && status !== 'answered' && status !== 'merged'
}

function closedOn({ state }: NoticeFacts): Exclude<Ground, 'withdrawn' | 'declined'> {
  if (state.status !== 'closed' || state.ground === 'withdrawn' || state.ground === 'declined')
    throw new Error('A closing notice without a closing of its own')
  return state.ground
}

function dated(due: string, words: NoticeWords): string {
  return `${words.reference}\n${due}`
}

type Values = Readonly<Record<string, string>>

function mailValues(facts: NoticeFacts, words: NoticeWords): Values {
  return {
    ...days(facts, (moment) => letterDay(moment, facts.language)),
    reference: isolate(showReference(facts.state.reference)),
    department: facts.department ? isolate(facts.department) : words.someDepartment,
    partner: facts.partner ? isolate(facts.partner) : words.somePartner,
  }
}

function smsValues(facts: NoticeFacts): Values {
  return {
    ...days(facts, (moment) => shortDay(moment, facts.language)),
    reference: facts.state.reference,
  }
}

function days({ state, appealBy }: NoticeFacts, write: (moment: Instant) => string): Values {
  return {
    due: write(state.dueAt),
    ...(state.status === 'answered' && { confirmBy: write(state.confirmBy) }),
    ...(appealBy && { appealBy: write(appealBy) }),
  }
}
