import type { Complexity, Importance, Kind } from '../../deadlines/core/classes.ts'
import type { Language } from '../../language/core/language.ts'
import type {
  Channel,
  ChoiceList,
  ContactOutcome,
  ErasureReason,
  Jurisdiction,
  OpenKind,
  Procedure,
  Relation,
  TextRef,
  Way,
} from './terms.ts'

/** Which outlet published a story on which day (`YYYY-MM-DD`); the words are the headline and the link. */
type SourceSaid<Text> = {
  outlet: string
  published: string
  reach: number | null
  text: Text
}

/** What can be asked of a case. `Text` is the words as typed on the way in, and their reference once they are kept. */
type Commands<Text> = {
  register: {
    id: string
    reference: string
    kind: Kind
    channel: Channel
    language: Language
    text: Text
    customer: string | null
    category: string | null
    /** How whoever received it sees it; left out, the category proposes. */
    classes?: { complexity: Complexity; importance: Importance }
    /** Somebody is in danger, or it cannot wait: heads are told at once, at any hour. */
    urgent?: boolean
    remedy: string | null
    files: readonly string[]
    externalNumber: string | null
    /** Where it was published, of a media case. */
    source?: SourceSaid<Text> | null
    linkedTo: string | null
  }
  accept: Record<never, never>
  decline: { reason: string; text: Text }
  classify: {
    category: string
    complexity: Complexity
    /** Nothing leaves what the case has; at first classification it takes what the category proposes. */
    importance: Importance | null
    procedure: Procedure
    /** Whose matter it is; nothing leaves it as it is. */
    jurisdiction?: Jurisdiction | undefined
    /** The officers whom the case is about; nothing leaves those named before. */
    named: readonly string[] | null
    /** Why the customer complains (guide 5.1), codes of the ministry's list; nothing leaves those given before. */
    causes?: readonly string[] | null
    text: Text | null
  }
  /** The reason is told to the customer. */
  'change-kind': { kind: OpenKind; text: Text }
  take: Record<never, never>
  assign: { officer: string }
  refer: { department: string; text: Text | null }
  return: { text: Text }
  /** Gives the case to a partner, for its opinion or that it answers the customer itself. */
  'refer-to-partner': { partner: string; way: Way; text: Text | null }
  /** Takes it back from a partner. */
  'recall-referral': { partner: string | null; text: Text }
  /** A question to a partner, an answer to its own, a reminder. */
  'write-to-partner': { partner: string | null; text: Text; files: readonly string[] }
  /** These six are a partner's; `partner` names it where we write down what it said to us. */
  'acknowledge-referral': { partner: string | null }
  'write-to-ministry': { partner: string | null; text: Text; files: readonly string[] }
  'extend-referral': { partner: string | null; text: Text; until: string }
  /** Hands it on inside the body. */
  'pass-referral': { partner: string | null; officer: string }
  'return-referral': { partner: string | null; text: Text }
  'answer-referral': {
    partner: string | null
    to: 'ministry' | 'customer'
    solved: boolean
    text: Text
    files: readonly string[]
  }
  /** Tells the customer which body outside is responsible and how to reach it; the case stays ours to follow up. */
  direct: { body: string; text: Text }
  /** Where the customer took the matter outside, under which number, and what came of it. */
  'record-outside': { body: string; number: string; text: Text | null }
  /** Asks a department for something, until that working day (`YYYY-MM-DD`); the case stays where it is. */
  'add-task': { department: string; until: string; text: Text }
  'finish-task': { task: string; text: Text; files: readonly string[] }
  'cancel-task': { task: string }
  /** Two cases have to do with each other; `other` is the reference of the second, which gets its own event. */
  link: { other: string; relation: Relation }
  unlink: { other: string }
  /** It repeats another case, `into` (its reference), and becomes part of it. */
  merge: { into: string }
  unmerge: { text: Text }
  note: { text: Text; files: readonly string[] }
  /** A try to reach the customer, or the outlet that is named. */
  'record-contact': { channel: Channel; outcome: ContactOutcome; text: Text | null; outlet?: string | null }
  /** An outlet published it, on that day (`YYYY-MM-DD`); the words are the headline and the link. */
  'add-source': SourceSaid<Text>
  /** What is proposed where nothing solves what was published. */
  propose: { text: Text }
  'ask-customer': { text: Text }
  'add-information': { channel: Channel; text: Text; files: readonly string[] }
  /** Tells the customer where the case stands. */
  'update-customer': { text: Text }
  /** Tells the customer why it takes longer, and until which date (`YYYY-MM-DD` of the ministry's calendar). */
  delay: { text: Text; until: string }
  /** Whoever it went up to has it in hand. */
  acknowledge: Record<never, never>
  answer: { text: Text; solved: boolean; remedy: string | null; files: readonly string[]; present: boolean }
  /** The customer's word on the answer; a no needs the reason. */
  confirm: { satisfied: boolean; channel: Channel; text: Text | null }
  /** Does what the clocks have set off by now: reminders, escalations, duties, closing after silence. */
  'keep-time': Record<never, never>
  /** Counts the due moments again; `newEdition`: by the timetable of today. */
  recalculate: { recalculation: string; newEdition: boolean }
  appeal: { channel: Channel; text: Text }
  withdraw: { channel: Channel; text: Text | null }
  /** The team's own decision to close, with its ground and its reasons (guide 5.1.10: out of reach, decisions recorded). */
  close: { ground: 'unreachable' | 'unsatisfied-after-last-round'; text: Text }
  erase: { texts: readonly string[]; reason: ErasureReason }
}

type Union<Text> = {
  [Type in keyof Commands<Text>]: { readonly type: Type } & Readonly<Commands<Text>[Type]>
}[keyof Commands<Text>]

/** Words of one text as they are typed: a subject only where there is one. */
export type Words = { readonly subject: string | null; readonly body: string }

/** A command as it comes in, with the words themselves. */
export type CommandInput = Union<Words>
/** A command as it is decided: the words are already only a reference. */
export type Command = Union<TextRef>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>

/** The outlet that a command says to have published something; nothing where it names none. */
export function outletNamed(command: Command): string | null {
  if (command.type === 'register') return command.source?.outlet ?? null
  return command.type === 'add-source' ? command.outlet : null
}

/** The reference of the second case that a command names, if it names one. */
export function namedCase(command: Command | CommandInput): string | null {
  if (command.type === 'merge') return command.into
  return command.type === 'link' || command.type === 'unlink' ? command.other : null
}

/** The code of one of the ministry's short lists that a command names, if it names one. */
export function namedChoice(command: Command): { readonly list: ChoiceList; readonly code: string } | null {
  if (command.type === 'decline') return { list: 'decline-reason', code: command.reason }
  if (command.type === 'direct' || command.type === 'record-outside')
    return { list: 'outside-body', code: command.body }
  const remedy = command.type === 'register' || command.type === 'answer' ? command.remedy : null
  return remedy === null ? null : { list: 'remedy', code: remedy }
}
