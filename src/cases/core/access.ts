import type { Kind } from '../../deadlines/core/classes.ts'
import { type Actor, hasRole, officerId, type Role } from '../../staff/core/actor.ts'
import type { Case } from './case.ts'
import type { CommandType } from './commands.ts'
import { openReferral, partnerOf, partnersOf } from './referrals.ts'
import type { RefusalCode } from './refusals.ts'
import { openTasks } from './task.ts'

/**
 * What somebody may see, as a value: `store/scope.ts` is its only translation into SQL and {@link sees} its meaning.
 * A case is open only to those whose work it is (guide 5.1.6).
 */
export type Scope = {
  /** Every case, but for the exclusions below. */
  readonly all: boolean
  readonly departments: readonly string[]
  /** Every case of these kinds, whichever department has it. */
  readonly kinds: readonly Kind[]
  readonly partner: string | null
  /** The officer: sees what they own or handled, and never a case in which they are named. */
  readonly officer: string | null
  /** Sealed cases too. */
  readonly sealed: boolean
  /** Whose a tip is: its author is sealed from all others. */
  readonly authors: boolean
  /** One case alone: a customer with its link, or a partner as long as it has the case. */
  readonly only: string | null
}

/** What access needs to know of a case. */
export type Visible = Pick<
  Case,
  | 'id'
  | 'kind'
  | 'department'
  | 'referrals'
  | 'tasks'
  | 'owner'
  | 'handlers'
  | 'earlierHandlers'
  | 'named'
  | 'sealed'
>

const nothing: Scope = {
  all: false,
  departments: [],
  kinds: [],
  partner: null,
  officer: null,
  sealed: false,
  authors: false,
  only: null,
}
const seeingAll: readonly Role[] = ['intake', 'follow-up', 'management', 'auditor']

export function scopeOf(actor: Actor): Scope {
  switch (actor.type) {
    case 'officer': {
      const { id, departments, partner } = actor
      return {
        ...nothing,
        all: hasRole(actor, ...seeingAll),
        departments: works(actor) ? departments : [],
        // What was published is theirs from monitoring to telling the outlet (guide 5.2).
        kinds: hasRole(actor, 'media') ? ['media'] : [],
        partner,
        officer: id,
        sealed: hasRole(actor, 'auditor'),
        authors: hasRole(actor, 'tip-keeper'),
      }
    }
    case 'program': {
      // A token that was narrowed stays so, whatever its roles reach; without departments they reach all.
      const departments = hasRole(actor, ...seeingAll) || works(actor) ? actor.departments : null
      return { ...nothing, all: departments?.length === 0, departments: departments ?? [] }
    }
    case 'customer':
      return { ...nothing, only: actor.caseId, sealed: true, authors: true }
    case 'partner':
      return { ...nothing, only: actor.caseId, partner: actor.partner }
    case 'system':
      return { ...nothing, all: true, sealed: true, authors: true }
    case 'public':
      return nothing
  }
}

/** Whether that scope holds that case: the meaning that every list, count, search, export and file must agree with. */
export function sees(scope: Scope, subject: Visible): boolean {
  const theirs = scope.partner !== null && partnersOf(subject).includes(scope.partner)
  if (scope.only !== null) return scope.only === subject.id && (scope.partner === null || theirs)
  if (scope.officer !== null && subject.named.includes(scope.officer)) return false
  if (subject.sealed && !scope.sealed) return false
  return (
    scope.all ||
    scope.kinds.includes(subject.kind) ||
    departmentsOf(subject).some((department) => scope.departments.includes(department)) ||
    theirs ||
    (scope.officer !== null &&
      scope.partner === null &&
      [subject.owner, ...subject.handlers, ...subject.earlierHandlers].includes(scope.officer))
  )
}

/** The departments whose work it is: the one that has it, and those that were asked for something. */
function departmentsOf(subject: Pick<Visible, 'department' | 'tasks'>): readonly string[] {
  const asked = openTasks(subject).map(({ department }) => department)
  return subject.department === null ? asked : [subject.department, ...asked]
}

/**
 * Whether that actor may know whose a case is that they see. The author of a tip is sealed from all but the officers
 * appointed to keep tips (Law on the Protection of Whistle-blowers), Insat itself and the author; no program is among
 * them. `store/scope.ts` has the same as SQL (`authorKnown`).
 */
export function seesAuthor(actor: Actor, { authorSealed }: Pick<Case, 'authorSealed'>): boolean {
  return !authorSealed || scopeOf(actor).authors
}

/** Whether that actor may give that command on that case now; the refusal's code where not. */
export function may(actor: Actor, type: CommandType, subject: Case): RefusalCode | null {
  const officer = officerId(actor)
  if (officer && subject.named.includes(officer)) return 'named-in-case'
  if (!sees(scopeOf(actor), subject)) return 'not-allowed'
  return allowed[type](actor, subject) ? null : 'not-allowed'
}

/** May register a case: anybody may be heard; of those known to us, whoever receives people's words. */
export function mayRegister(actor: Actor): boolean {
  if (actor.type === 'public' || actor.type === 'system') return true
  return hasRole(actor, 'intake', 'follow-up', 'media', 'specialist')
}

/** May receive people at the desk: enter, classify and refer in one act, the work of a specialised team (guide 5.1.8). */
export function mayReceive(actor: Actor): boolean {
  return hasRole(actor, 'intake', 'follow-up')
}

/** May enter what was published (guide 5.2). */
export function mayReceiveMedia(actor: Actor): boolean {
  return hasRole(actor, 'media', 'intake', 'follow-up')
}

/** The head of the follow-up team: of the team, and a manager (guide 5.1.5). */
export function leadsFollowUp(actor: Actor): boolean {
  return hasRole(actor, 'follow-up') && hasRole(actor, 'management')
}

type Rule = (actor: Actor, subject: Case) => boolean

/** Whoever receives people, and of what was published the media officer (guide 5.2). */
const intake: Rule = (actor, { kind }) => mayReceive(actor) || (kind === 'media' && mayReceiveMedia(actor))
const customer: Rule = (actor) => actor.type === 'customer'
const system: Rule = (actor) => actor.type === 'system'
const customerOrIntake: Rule = (actor, subject) => customer(actor, subject) || intake(actor, subject)
const treating: Rule = (actor, subject) =>
  (works(actor) && belongs(actor, subject.department)) ||
  (officerId(actor) !== null && subject.owner === officerId(actor))
/** Whoever speaks for a body that has the case; and whoever follows it up writes down what the body said to us. */
const ofPartner: Rule = (actor, subject) => {
  const partner = partnerOf(actor)
  return partner !== null && openReferral(subject, partner) !== null
}
const intakeOrTreating: Rule = (actor, subject) => intake(actor, subject) || treating(actor, subject)

const partnerOrFollowing: Rule = (actor, subject) =>
  ofPartner(actor, subject) || intakeOrTreating(actor, subject)

const allowed: Record<Exclude<CommandType, 'register'>, Rule> & { register: Rule } = {
  register: (actor) => mayRegister(actor),
  accept: intake,
  decline: intake,
  classify: intakeOrTreating,
  'change-kind': intakeOrTreating,
  take: intakeOrTreating,
  assign: (actor, subject) => hasRole(actor, 'follow-up') || treating(actor, subject),
  refer: intakeOrTreating,
  return: treating,
  'refer-to-partner': intakeOrTreating,
  'recall-referral': intakeOrTreating,
  'write-to-partner': intakeOrTreating,
  'acknowledge-referral': partnerOrFollowing,
  'write-to-ministry': partnerOrFollowing,
  'extend-referral': partnerOrFollowing,
  'pass-referral': ofPartner,
  'return-referral': partnerOrFollowing,
  'answer-referral': partnerOrFollowing,
  direct: intakeOrTreating,
  'record-outside': (actor) => hasRole(actor, 'intake', 'follow-up', 'management'),
  'add-task': intakeOrTreating,
  'finish-task': (actor, subject) => intakeOrTreating(actor, subject) || asked(actor, subject),
  'cancel-task': intakeOrTreating,
  link: intakeOrTreating,
  unlink: intakeOrTreating,
  'add-source': intakeOrTreating,
  propose: intakeOrTreating,
  merge: intakeOrTreating,
  unmerge: intakeOrTreating,
  note: intakeOrTreating,
  'record-contact': intakeOrTreating,
  'ask-customer': intakeOrTreating,
  'add-information': (actor, subject) =>
    customerOrIntake(actor, subject) || treating(actor, subject) || system(actor, subject),
  answer: (actor, subject) =>
    (subject.status === 'registered' ? intake(actor, subject) : false) || treating(actor, subject),
  confirm: customerOrIntake,
  'update-customer': intakeOrTreating,
  delay: intakeOrTreating,
  acknowledge: (actor) => hasRole(actor, 'follow-up', 'management'),
  'keep-time': system,
  recalculate: system,
  appeal: customerOrIntake,
  withdraw: customerOrIntake,
  close: (actor) => hasRole(actor, 'follow-up'),
  erase: (actor) => hasRole(actor, 'administrator') || actor.type === 'system',
}

/** Of a department that was asked for something and has not done it yet. */
function asked(actor: Actor, subject: Case): boolean {
  return works(actor) && openTasks(subject).some(({ department }) => belongs(actor, department))
}

function works(actor: Actor): boolean {
  return hasRole(actor, 'specialist', 'media')
}

function belongs(actor: Actor, department: string | null): boolean {
  if (actor.type === 'program')
    return actor.departments.length === 0 || (department !== null && actor.departments.includes(department))
  return actor.type === 'officer' && department !== null && actor.departments.includes(department)
}
