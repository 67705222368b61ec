import type { Case } from '../../cases/core/case.ts'
import type { StoryEvent, StoryText } from '../../cases/store/queries/caseStory.ts'
import type { CodeName } from '../../cases/store/queries/codeNames.ts'
import { byText, type EventNames, eventText } from '../../cases/words/eventText.ts'
import type { CaseMessage } from '../../channels/store/queries/messages.ts'
import type { CaseFile } from '../../files/store/queries/filesOfCase.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Language } from '../../language/core/language.ts'
import { eventDetails } from './eventDetails.ts'

type Told = {
  readonly events: readonly StoryEvent[]
  readonly texts: readonly StoryText[]
  readonly files: readonly CaseFile[]
  readonly messages: readonly CaseMessage[]
}
type Names = EventNames & { readonly codes: ReadonlyMap<string, CodeName> }

/** Words of a case as its page shows them: whose they are decides the ground that they stand on. */
export type ShownText = {
  readonly subject: string | null
  /** Nothing once erased. */
  readonly body: string | null
  readonly whose: 'internal' | 'customer' | 'ministry'
}
export type ShownFile = Pick<CaseFile, 'id' | 'name' | 'size' | 'scan'>
export type ShownMessage = Pick<
  CaseMessage,
  'id' | 'purpose' | 'channel' | 'recipient' | 'subject' | 'body' | 'state' | 'problem' | 'madeAt' | 'sentAt'
>
export type StoryItem = {
  readonly version: number
  readonly type: StoryEvent['type']
  readonly at: Instant
  readonly title: string
  readonly by: string
  readonly details: readonly string[]
  readonly dates: readonly {
    readonly what: 'newDue' | 'clockDue' | 'confirmBy' | 'appealBy'
    readonly at: Instant
  }[]
  /** Of an answer: whether it settled the matter. */
  readonly solved: boolean | null
  readonly text: ShownText | null
  /** Its words stand in the head of the page already. */
  readonly above: boolean
  readonly files: readonly ShownFile[]
  readonly messages: readonly ShownMessage[]
}

/** The timeline, newest first; what the customer wrote and the answer that holds now stand by themselves. */
export function storyOf(told: Told, state: Case, names: Names, language: Language) {
  const texts = new Map(told.texts.map((text) => [text.id, shownText(text)]))
  const files = new Map(told.files.map((file) => [file.id, shownFile(file)]))
  const original = told.events.find((event) => event.type === 'CaseRegistered')
  const answer = state.answer && { ...state.answer, words: texts.get(state.answer.text.id) ?? null }
  const above = [original?.text.id, state.answer?.text.id]
  const items = told.events.map((event): StoryItem => {
    const textId = 'text' in event && event.text ? event.text.id : null
    return {
      version: event.version,
      type: event.type,
      at: event.at,
      title: eventText(event, names, language),
      by: byText(event.by, names, language),
      details: eventDetails(event, names.codes, language),
      dates: datesOf(event),
      solved: event.type === 'AnswerGiven' ? event.solved : null,
      text: textId === null ? null : (texts.get(textId) ?? null),
      above: textId !== null && above.includes(textId),
      files: 'files' in event ? event.files.flatMap((id) => files.get(id) ?? []) : [],
      messages: told.messages.filter(({ version }) => version === event.version).map(shownMessage),
    }
  })
  const remedy = original?.remedy ? (names.codes.get(original.remedy)?.name[language] ?? null) : null
  return {
    matter: {
      text: original ? (texts.get(original.text.id) ?? null) : null,
      files: (original?.files ?? []).flatMap((id) => files.get(id) ?? []),
      remedy,
    },
    answer: answer && {
      at: answer.at,
      solved: answer.solved,
      by: byText(answer.by ? { type: 'officer', id: answer.by } : { type: 'system' }, names, language),
      text: answer.words,
    },
    items: items.toReversed(),
  }
}

function shownText({ purpose, subject, body }: StoryText): ShownText {
  switch (purpose) {
    case 'note':
    case 'proposal':
    case 'contact':
    case 'referral':
      return { subject, body, whose: 'internal' }
    case 'original':
    case 'source':
    case 'information':
    case 'objection':
      return { subject, body, whose: 'customer' }
    case 'question':
    case 'answer':
    case 'reason':
    case 'direction':
      return { subject, body, whose: 'ministry' }
  }
}

function datesOf(event: StoryEvent): StoryItem['dates'] {
  // Any of the clocks may have gone up.
  if ('clock' in event) return [{ what: 'clockDue', at: event.dueAt }]
  if ('dueAt' in event) return [{ what: 'newDue', at: event.dueAt }]
  // A kind without an objection window is over in the moment of its answer.
  if (event.type === 'AnswerGiven' && event.confirmBy !== event.at)
    return [{ what: 'confirmBy', at: event.confirmBy }]
  if (event.type === 'CaseClosed' && event.appealBy !== event.at)
    return [{ what: 'appealBy', at: event.appealBy }]
  return []
}

function shownFile({ id, name, size, scan }: CaseFile): ShownFile {
  return { id, name, size, scan }
}

function shownMessage(message: CaseMessage): ShownMessage {
  const { id, purpose, channel, recipient, subject, body, state, problem, madeAt, sentAt } = message
  return { id, purpose, channel, recipient, subject, body, state, problem, madeAt, sentAt }
}
