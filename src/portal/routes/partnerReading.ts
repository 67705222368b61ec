import { seesAuthor } from '../../cases/core/access.ts'
import { partnerCalendar } from '../../cases/core/due.ts'
import { ownReferral, partnerActsOf } from '../../cases/core/partnerActs.ts'
import { type PartnerItem, partnerStory } from '../../cases/core/partnerStory.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { codeNames } from '../../cases/store/queries/codeNames.ts'
import type { PartnerCase } from '../../cases/store/queries/partnerCase.ts'
import { readRules } from '../../cases/store/queries/rules.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import { remaining } from '../../deadlines/core/remaining.ts'
import { filesOfCase } from '../../files/store/queries/filesOfCase.ts'
import type { Context } from '../../postgres/context.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { partnerPeople } from '../../staff/store/queries/partnerPeople.ts'

/**
 * Whatever the page of a case shows to a body that has or had it: the head, what the customer brought, what passed
 * between us, and who the customer is where the body is to answer them. The look is recorded.
 */
export async function readPartnerCase(insat: Context, found: PartnerCase) {
  const { state, actor, partner } = found
  const [story, files, people, customer] = await Promise.all([
    caseStory(insat, actor, state.id),
    filesOfCase(insat.db, state.id, seesAuthor(actor, state)),
    partnerPeople(insat.db, partner),
    contactOf(insat, found),
  ])
  const what = customer ? 'partner-contact' : 'partner-case'
  await recordLook(insat, actor, { caseId: state.id, customerId: customer ? state.customer : null, what })
  const items = partnerStory(story?.events ?? [], partner)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const shown = new Set(items.flatMap((item) => item.files))
  return {
    head: await headOf(insat, found, names),
    customer,
    acts: partnerActsOf(state, actor),
    items: items.map((item) => withNames(item, names)),
    texts: Object.fromEntries(
      (story?.texts ?? [])
        .filter(({ id }) => items.some(({ text }) => text === id))
        .map(({ id, subject, body }) => [id, { subject, body }]),
    ),
    files: files.filter(({ id }) => shown.has(id)).map(({ id, name, scan }) => ({ id, name, scan })),
    version: items.at(-1)?.version ?? 0,
  }
}

type Names = ReadonlyMap<string, BothLanguages>

/** Only the body's own people have names here. */
function withNames({ by, officer, ...item }: PartnerItem, names: Names) {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return { ...item, by: nameOf(by), officer: nameOf(officer) }
}

async function headOf(insat: Context, { state, actor, partner }: PartnerCase, names: Names) {
  const { reference, kind, language, category } = state
  const referral = ownReferral(state, actor)
  const [codes, rules] = await Promise.all([
    codeNames(insat.db, category === null ? [] : [category]),
    readRules(insat.db),
  ])
  const paused = state.status === 'waiting'
  return {
    ...{ reference, kind, language, paused },
    category: category === null ? null : (codes.get(category)?.name ?? null),
    way: referral?.way ?? null,
    dueAt: referral?.dueAt ?? null,
    left:
      referral && !paused ? remaining(partnerCalendar(rules, partner), insat.now(), referral.dueAt) : null,
    inHand: referral ? referral.acknowledgedAt !== null : false,
    officer: referral?.officer ? (names.get(referral.officer) ?? null) : null,
  }
}

/**
 * Who the customer is and how to reach them, as long as the body is to answer them itself; else it has no need to know.
 * The author of a tip it answers without knowing them: what it writes is passed on.
 */
async function contactOf(insat: Context, { state, actor }: PartnerCase) {
  if (ownReferral(state, actor)?.way !== 'answer' || state.customer === null || state.sealed) return null
  if (!seesAuthor(actor, state)) return null
  const customer = await customerById(insat.db, state.customer)
  return customer && { name: customer.name, phone: customer.phone, email: customer.email }
}
