import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scopeOf, sees, seesAuthor } from '../cases/core/access.ts'
import type { Case } from '../cases/core/case.ts'
import { registrationSchema } from '../cases/core/registration.schema.ts'
import { classifying, people } from '../cases/core/testing.ts'
import { findCallers } from '../cases/routes/callersReading.ts'
import { seek } from '../cases/routes/findReading.ts'
import { handle, registerCase } from '../cases/store/handle.ts'
import { caseStory } from '../cases/store/queries/caseStory.ts'
import { findCaseById } from '../cases/store/queries/findCase.ts'
import { listCases } from '../cases/store/queries/listCases.ts'
import { smallMinistry } from '../cases/store/testMinistry.ts'
import { keepMessage } from '../channels/store/handle.ts'
import { type Inbound, keepInbound } from '../channels/store/inbound.ts'
import { mailsOfCase } from '../channels/store/queries/mailsOfCase.ts'
import { caseMessages } from '../channels/store/queries/messages.ts'
import { rawMessage, setAside } from '../channels/store/queries/quarantine.ts'
import { readCase } from '../desk/routes/caseReading.ts'
import { keepAttachment } from '../files/store/handle.ts'
import { testContext } from '../postgres/testDatabase.ts'
import type { Role } from '../staff/core/actor.ts'
import type { Officer } from '../staff/core/officer.ts'
import { type Ask, program, startApi } from './api/testApi.ts'

const context = await testContext()
const { huda, salem } = people
const roles: readonly Role[] = ['intake', 'specialist', 'follow-up', 'management', 'auditor', 'tip-keeper']

/** Who brought what: a complaint, a tip, a complaint that became a tip, a tip that became a complaint, and their mails. */
type Brought = {
  readonly id: string
  readonly reference: string
  readonly person: Person
  readonly mail: string
}
type Person = { readonly name: string; readonly phone: string; readonly email: string }
type Way = 'complaint' | 'tip' | 'made-tip' | 'made-complaint'
const ways: readonly Way[] = ['complaint', 'tip', 'made-tip', 'made-complaint']
const brought: Brought[] = []
let app: FastifyInstance
const tokens = new Map<string, Ask>()

function person(n: number): Person {
  const three = String(n).padStart(3, '0')
  return { name: `قرنفلة ${three}`, phone: `+966551${three}123`, email: `author${three}@mail.example` }
}

async function bring(way: Way, { name, phone, email }: Person): Promise<Brought> {
  const bytes = new TextEncoder().encode(`From: ${email}\n\nText`)
  const file = await keepAttachment(context, { name: 'whole.eml', claimedType: 'message/rfc822', bytes })
  const kind = way === 'tip' || way === 'made-complaint' ? 'tip' : 'complaint'
  const said = registrationSchema.parse({
    ...{ kind, channel: 'email', language: 'ar', text: 'كلمات', customer: { name, phone, email } },
    attachments: [file.id],
  })
  const outcome = await registerCase(context, { type: 'public' }, said)
  if ('refused' in outcome) throw new Error(outcome.refused)
  const { id, reference } = outcome.state
  await handle(context, huda, id, [
    { ...classifying, text: null },
    { type: 'refer', department: 'telecom', text: null },
  ])
  const text = { subject: null, body: 'السبب' }
  if (way === 'made-tip') await handle(context, huda, id, { type: 'change-kind', kind: 'tip', text })
  if (way === 'made-complaint')
    await handle(context, huda, id, { type: 'change-kind', kind: 'complaint', text })
  await keepMessage(context.db, {
    ...{ caseId: id, version: 1, purpose: 'receipt', channel: 'email', language: 'ar', recipient: email },
    ...{ subject: 'وصلنا', body: `الأخت ${name}`, problem: 'refused' as never, at: context.now() },
  })
  const mail = await keepInbound(context.db, inbound(id, email, 'added'))
  await keepInbound(context.db, inbound(id, email, 'ignored'))
  return { id, reference, person: { name, phone, email }, mail }
}

let mails = 0
function inbound(caseId: string, sender: string, outcome: 'added' | 'ignored'): Inbound {
  mails += 1
  return {
    channel: 'email',
    ...{ digest: Buffer.from(String(mails)), providerId: `m${mails}`, sender, outcome },
    ...{ raw: Buffer.from(`From: ${sender}`), subject: 'Re', mailboxId: null, reason: null, caseId },
    ...{ version: 1, receivedAt: context.now() },
  }
}

beforeAll(async () => {
  await smallMinistry(context.db)
  app = await startApi(context)
  for (const role of roles.filter((one) => one !== 'tip-keeper'))
    tokens.set(role, await program(app, context, [role]))
  // Two in three are of people who brought something else, too: at first a complaint and a tip, then the other way round.
  for (let n = 0; n < 24; n += 1) {
    const way = ways[n % 4] ?? 'tip'
    brought.push(await bring(way, person(n)))
    if (n % 3 > 0) brought.push(await bring(ways[(n + n / 3) & 3] ?? 'complaint', person(n)))
  }
}, 60_000)
afterAll(() => app.close())

const officer: fc.Arbitrary<Officer> = fc.record({
  type: fc.constant('officer' as const),
  id: fc.constantFrom(salem.id, huda.id),
  roles: fc.subarray([...roles], { minLength: 1, maxLength: 3 }),
  departments: fc.subarray(['telecom', 'post'], { maxLength: 1 }),
  partner: fc.constant(null),
  name: fc.constant({ ar: 'موظف', en: 'Officer' }),
  language: fc.constantFrom('ar' as const, 'en' as const),
  dates: fc.constant(null),
})

async function stateOf(id: string): Promise<Case> {
  const found = await findCaseById(context, { type: 'system' }, id)
  if (!found) throw new Error('No case')
  return found.state
}

/** Everything that the rooms and the page of a case tell this officer of it. */
async function toldOf(who: Officer, { id, reference, mail }: Brought): Promise<string> {
  const rows = await listCases(context, who, { queue: 'all', limit: 100 })
  return JSON.stringify([
    rows.rows.filter((row) => row.id === id),
    await caseStory(context, who, id),
    await caseMessages(context, who, id),
    await mailsOfCase(context, who, id),
    (await rawMessage(context, who, mail))?.raw.toString(),
    ((await setAside(context, who, { which: 'ignored', limit: 200 })) ?? []).filter(
      ({ caseId }) => caseId === id,
    ),
    await readCase(context, who, reference),
  ])
}

function marks({ customer }: Case, { name, phone, email }: Person): readonly string[] {
  return [name, phone, phone.slice(4), email, customer ?? '']
}

test('nothing that an officer is told of a case gives away an author who is sealed from them, and keepers are told', async () => {
  const property = fc.asyncProperty(officer, fc.constantFrom(...brought), async (who, one) => {
    const state = await stateOf(one.id)
    const told = await toldOf(who, one)
    const visible = sees(scopeOf(who), state)
    const known = visible && seesAuthor(who, state)
    const found = marks(state, one.person).filter((mark) => told.includes(mark))
    expect([one.reference, known, found.length > 0]).toEqual([one.reference, known, known])
    expect(told.includes('whole.eml')).toBe(known)
  })
  await fc.assert(property, { numRuns: 120 })
})

test('no search by the phone finds a tip, or that anybody brought one, for whoever may not know whose it is', async () => {
  const property = fc.asyncProperty(
    officer,
    fc.constantFrom(...brought),
    async (who, { person: { phone, name } }) => {
      const theirs = await Promise.all(
        brought.filter((other) => other.person.phone === phone).map(({ id }) => stateOf(id)),
      )
      const known = theirs.filter((state) => seesAuthor(who, state))
      const visible = known.filter((state) => sees(scopeOf(who), state))
      const callers = await findCallers(context, who, phone)
      const open = callers.callers.flatMap(({ cases }) => cases.map(({ reference }) => reference))
      expect(open.toSorted()).toEqual(visible.map(({ reference }) => reference).toSorted())
      expect(JSON.stringify(callers).includes(name)).toBe(known.length > 0)
      const sought = await seek(context, who, phone)
      expect(sought.what).toBe(known.length > 0 ? 'phone' : 'words')
      const customers = sought.what === 'phone' ? sought.customers : []
      const rows =
        customers.length === 0
          ? []
          : (await listCases(context, who, { queue: 'all', customers, limit: 100 })).rows
      expect(rows.map(({ id }) => id).toSorted()).toEqual(visible.map(({ id }) => id).toSorted())
    },
  )
  await fc.assert(property, { numRuns: 80 })
})

test('no program is told by the API whose a tip is, whatever its role', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...tokens.keys()),
    fc.constantFrom(...brought),
    async (role, one) => {
      const ask = tokens.get(role)
      const state = await stateOf(one.id)
      if (!ask || !state.authorSealed) return
      const paths = ['', '/events', '/messages'].map((path) => `/cases/${one.reference}${path}`)
      const answers = await Promise.all([...paths, '/cases?limit=100'].map((path) => ask('GET', path)))
      const told = JSON.stringify(answers.map(({ body }) => body))
      expect(marks(state, one.person).filter((mark) => told.includes(mark))).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 60 })
})
