import { seesAuthor } from '../../cases/core/access.ts'
import type { Case, Referral } from '../../cases/core/case.ts'
import type { CaseEvent } from '../../cases/core/events.ts'
import { possibleCommands } from '../../cases/core/possible.ts'
import { readReference } from '../../cases/core/reference.ts'
import { openTasks } from '../../cases/core/task.ts'
import { caseStory, type StoryText } from '../../cases/store/queries/caseStory.ts'
import { type CodeName, codeNames } from '../../cases/store/queries/codeNames.ts'
import { eventNames } from '../../cases/store/queries/eventNames.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { namedCases } from '../../cases/store/queries/namedCases.ts'
import { outletsByCode } from '../../cases/store/queries/outlets.ts'
import { readRules } from '../../cases/store/queries/rules.ts'
import { caseMessages } from '../../channels/store/queries/messages.ts'
import { filesOfCase } from '../../files/store/queries/filesOfCase.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { Context } from '../../postgres/context.ts'
import type { BothLanguages, Officer } from '../../staff/core/officer.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { lastLook } from '../../staff/store/queries/lastLook.ts'
import { type Contact, contactsOf } from '../../surveys/store/queries/contacts.ts'
import { caseClocksOf } from './caseClocksReading.ts'
import { readCustomer } from './caseCustomerReading.ts'
import { dueOf } from './caseDue.ts'
import { storyOf } from './caseStoryReading.ts'
import { shownSources, untoldOutlets } from './mediaReading.ts'
import { untoldNotices } from './untold.ts'

/** Whatever the page of a case shows, as this officer may see it; nothing where it is not theirs to see. The look is recorded. */
export async function readCase(insat: Context, officer: Officer, typed: string) {
  const reference = readReference(typed)
  const found = reference && (await findCaseByReference(insat, officer, reference))
  if (!found) return null
  const { state, version } = found
  const { db } = insat
  const [story, files, messages, customer, checked, clocks, contacts] = await Promise.all([
    caseStory(insat, officer, state.id),
    filesOfCase(db, state.id, seesAuthor(officer, state)),
    caseMessages(insat, officer, state.id),
    readCustomer(insat, officer, state),
    lastLook(db, state.id, 'caller-check'),
    readRules(db),
    contactsOf(db, state.id),
    recordLooks(insat, officer, state),
  ])
  const events = story?.events ?? []
  const concerned = [state.owner, checked?.officer ?? null, ...state.named].filter((id) => id !== null)
  const [named, codes, links, outlets] = await Promise.all([
    eventNames(insat, officer, events, concerned),
    codeNames(db, codesOf(events)),
    linksOf(insat, officer, state),
    outletsByCode(
      db,
      state.sources.map(({ outlet }) => outlet),
    ),
  ])
  const names = { ...named, codes }
  const told = { events, texts: story?.texts ?? [], files, messages: messages ?? [] }
  const nameOf = (id: string) => names.officers.get(id) ?? null
  const now = insat.now()
  return {
    version,
    head: headOf(state),
    due: dueOf(state, clocks.calendar, now),
    clocks: caseClocksOf({ state, events }, clocks, now, names, officer.language),
    department: state.department === null ? null : (names.departments.get(state.department) ?? null),
    tasks: shownTasks(state, told.texts, names.departments, now),
    partners: state.referrals.map((referral) => shownReferral(referral, names.partners, contacts)),
    owner: state.owner === null ? null : nameOf(state.owner),
    mine: state.owner === officer.id,
    possible: possibleCommands(state, officer, clocks, now),
    customer,
    sources: state.kind === 'media' ? shownSources(state.sources, told.texts, outlets) : null,
    outletsUntold: untoldOutlets(state, events, told.messages, outlets),
    untold: mayStillMatter(state, now)
      ? untoldNotices(events, messages ?? [], customer?.known === true && customer.telling === 'both')
      : [],
    checked: checked && { at: checked.at, by: checked.officer === null ? null : nameOf(checked.officer) },
    classes: classesOf(state, codes, nameOf),
    links,
    ...storyOf(told, state, names, officer.language),
  }
}

function shownTasks(
  state: Case,
  texts: readonly StoryText[],
  names: ReadonlyMap<string, BothLanguages>,
  now: Instant,
) {
  return openTasks(state)
    .map(({ id, department: code, dueAt }) => {
      const department = names.get(code) ?? { ar: code, en: code }
      return {
        id,
        department,
        words: texts.find((text) => text.id === id)?.body ?? null,
        dueAt,
        late: dueAt < now,
      }
    })
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
}

/** Who looked at which case; and that a keeper looked at whose a tip is. */
async function recordLooks(insat: Context, officer: Officer, state: Case): Promise<void> {
  const known = seesAuthor(officer, state)
  const look = { caseId: state.id, customerId: known ? state.customer : null }
  await recordLook(insat, officer, { ...look, what: 'case' })
  if (known && state.authorSealed && state.customer !== null)
    await recordLook(insat, officer, { ...look, what: 'tip-author' })
}

function shownReferral(
  referral: Referral,
  names: ReadonlyMap<string, BothLanguages>,
  contacts: readonly Contact[],
) {
  const { partner, way, round, at, dueAt, acknowledgedAt, ended } = referral
  const rated = contacts.find((one) => one.partner === partner && one.round === round)
  const name = names.get(partner) ?? { ar: partner, en: partner }
  return { name, way, at, dueAt, acknowledgedAt, ended, contact: rated?.contact ?? null }
}

/** As long as there is something that the customer can still do. */
function mayStillMatter(state: Case, now: Instant): boolean {
  return state.status !== 'closed' || state.appealBy > now
}

function headOf(state: Case) {
  const { reference, kind, status, channel, language, round, urgent, registeredAt, externalNumber } = state
  return { reference, kind, status, channel, language, round, urgent, registeredAt, externalNumber }
}

type Codes = ReadonlyMap<string, CodeName>

/** Every category, reason, remedy and cause that the case has named. */
function codesOf(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event) => {
    const category = 'category' in event ? event.category : null
    const remedy = 'remedy' in event ? event.remedy : null
    const reason = event.type === 'CaseDeclined' ? event.reason : null
    const causes = 'causes' in event ? (event.causes ?? []) : []
    return [category, remedy, reason, ...causes].filter((code) => code !== null)
  })
}

function classesOf(state: Case, codes: Codes, nameOf: (id: string) => BothLanguages | null) {
  const { category: code, complexity, importance, procedure, jurisdiction } = state
  const category = code === null ? null : codes.get(code)
  return {
    category: code === null ? null : (category?.name ?? { ar: code, en: code }),
    general: category?.parent ? (codes.get(category.parent)?.name ?? null) : null,
    complexity,
    importance,
    procedure,
    jurisdiction,
    causes: state.causes.map((cause) => codes.get(cause)?.name ?? { ar: cause, en: cause }),
    named: state.named.map(nameOf).filter((name) => name !== null),
  }
}

/** The cases that this one has to do with, of those that the officer may see: its survivor, its parts, and links. */
async function linksOf(insat: Context, officer: Officer, { links, together, absorbed }: Case) {
  const tied = [
    ...(together ? [{ id: together.into, tie: 'survivor' as const }] : []),
    ...absorbed.map((id) => ({ id, tie: 'absorbed' as const })),
    ...links.map(({ other, relation }) => ({ id: other, tie: relation })),
  ]
  const ids = [...new Set(tied.map(({ id }) => id))]
  const named = await namedCases(insat, officer, ids)
  return named.map(({ id, reference, kind, status, subject, opening }) => ({
    ...{ reference, kind, status, title: subject ?? opening },
    tie: tied.find((one) => one.id === id)?.tie ?? 'related',
  }))
}
