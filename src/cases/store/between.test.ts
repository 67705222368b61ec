import { beforeAll, describe, expect, test } from 'vitest'
import type { CustomerInput } from '../../customers/core/customer.schema.ts'
import { keepUpload } from '../../files/store/handle.ts'
import { filesOfCase } from '../../files/store/queries/filesOfCase.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { CommandInput } from '../core/commands.ts'
import type { Registration } from '../core/registration.schema.ts'
import { classifying as classes, people, visitor } from '../core/testing.ts'
import { Conflict, type Done, handle, type Outcome, registerCase } from './handle.ts'
import { load, retell } from './load.ts'
import { caseStory } from './queries/caseStory.ts'
import { findCaseByReference } from './queries/findCase.ts'
import { listCases } from './queries/listCases.ts'
import { namedCases } from './queries/namedCases.ts'
import { ownSurvivor } from './queries/ownSurvivor.ts'
import { findingsIn } from './testFindings.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const classifying = { ...classes, text: null }
const { huda, salem, follow } = people
beforeAll(() => smallMinistry(context.db))

const complaint: Registration = {
  kind: 'complaint',
  channel: 'website',
  language: 'ar',
  subject: 'الهاتف مقطوع منذ ثلاثة أيام',
  text: 'انقطع هاتف أمي الثابت منذ يوم الأحد ولا أحد يجيب.',
  customer: null,
  outlet: null,
  category: null,
  remedy: null,
  attachments: [],
  external_number: null,
}

function done(outcome: Outcome): Done {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}
const register = async (over: Partial<Registration> = {}) =>
  done(await registerCase(context, visitor, { ...complaint, ...over })).state
const linkTo = (reference: string) => ({ type: 'link', other: reference, relation: 'related' }) as const
const linksOf = async (id: string) => {
  const { state } = await load(context.db, id)
  return state.status === 'nothing' ? [] : state.links.map(({ other }) => other)
}

describe('two linked cases', () => {
  test('have it both in their record, written together and told again from it', async () => {
    const [one, two] = [await register(), await register()]
    done(await handle(context, huda, one.id, linkTo(two.reference)))
    expect([await linksOf(one.id), await linksOf(two.id)]).toEqual([[two.id], [one.id]])
    const { state, version } = await load(context.db, two.id)
    expect(await retell(context.db, two.id, version)).toEqual(state)
    const story = await caseStory(context, huda, two.id)
    expect(story?.events.at(-1)).toMatchObject({ type: 'CasesLinked', other: one.id, by: { id: huda.id } })
    done(await handle(context, huda, two.id, { type: 'unlink', other: one.reference }))
    expect([await linksOf(one.id), await linksOf(two.id)]).toEqual([[], []])
  })

  test('are left as they were, both, where the one was seen in another version', async () => {
    const [one, two] = [await register(), await register()]
    done(await handle(context, huda, one.id, classifying))
    await expect(handle(context, huda, one.id, linkTo(two.reference), { version: 1 })).rejects.toThrow(
      Conflict,
    )
    expect([await linksOf(one.id), await linksOf(two.id)]).toEqual([[], []])
  })

  test('do not stand in the way of each other when each is linked to the other at once', async () => {
    for (let i = 0; i < 5; i++) {
      const [one, two] = [await register(), await register()]
      const outcomes = await Promise.all([
        handle(context, huda, one.id, linkTo(two.reference)),
        handle(context, huda, two.id, linkTo(one.reference)),
        handle(context, huda, one.id, { type: 'accept' }),
        handle(context, huda, two.id, { type: 'accept' }),
      ])
      const refused = outcomes.filter((outcome) => 'refused' in outcome)
      expect(refused).toEqual([{ refused: 'already-linked' }])
      expect([await linksOf(one.id), await linksOf(two.id)]).toEqual([[two.id], [one.id]])
    }
  })

  test('are named only to whoever may see them', async () => {
    const [one, two] = [await register(), await register()]
    done(await handle(context, huda, one.id, classifying))
    done(await handle(context, huda, one.id, { type: 'refer', department: 'telecom', text: null }))
    const ids = [one.id, two.id]
    expect((await namedCases(context, huda, ids)).map(({ id }) => id)).toEqual(ids)
    expect((await namedCases(context, salem, ids)).map(({ id }) => id)).toEqual([one.id])
    expect(await handle(context, salem, one.id, linkTo(two.reference))).toEqual({
      refused: 'no-such-other-case',
    })
  })
})

describe('a merged case', () => {
  const words = (body: string) => ({ subject: null, body })
  const mergeInto = (reference: string) => ({ type: 'merge', into: reference }) as const
  const add = (id: string, body: string, files: readonly string[] = []) =>
    handle(context, { type: 'customer', caseId: id }, id, {
      ...{ type: 'add-information', channel: 'email', text: words(body), files },
    })
  const statusOf = async (id: string) => (await load(context.db, id)).state.status
  const merged = async () => {
    const [one, two] = [await register(), await register()]
    done(await handle(context, huda, one.id, mergeInto(two.reference)))
    return [one, two] as const
  }
  const treated = async (id: string) => {
    done(await handle(context, huda, id, classifying))
    done(await handle(context, huda, id, { type: 'refer', department: 'telecom', text: null }))
    done(await handle(context, salem, id, { type: 'take' }))
  }
  const answer: CommandInput = {
    ...{ type: 'answer', text: words('أصلحنا الخط.'), solved: true, remedy: null, files: [], present: false },
  }

  test('is in no queue and is still found by its own number', async () => {
    const [one, two] = await merged()
    const listed = async (queue: 'intake' | 'all') =>
      (await listCases(context, huda, { queue, limit: 100 })).rows.map(({ id }) => id)
    expect(await listed('intake')).not.toContain(one.id)
    expect(await listed('intake')).toContain(two.id)
    const all = await listCases(context, huda, { queue: 'all', status: 'merged', limit: 100 })
    expect(all.rows.map(({ id }) => id)).toContain(one.id)
    expect((await findCaseByReference(context, huda, one.reference))?.state).toMatchObject({
      status: 'merged',
      together: { reference: two.reference },
    })
    expect((await load(context.db, two.id)).state).toMatchObject({ absorbed: [one.id] })
  })

  test('gives its later words to the survivor, each case with a copy of its own', async () => {
    const [one, two] = await merged()
    const kept = await keepUpload(context, {
      name: 'line.txt',
      claimedType: null,
      bytes: Buffer.from('مقطوع'),
    })
    const file = 'id' in kept ? kept.id : ''
    done(await add(one.id, 'ما زال الهاتف مقطوعًا.', [file]))
    expect((await filesOfCase(context.db, two.id, true)).map(({ id }) => id)).toEqual([file])
    const [own, survivors] = [await caseStory(context, huda, one.id), await caseStory(context, huda, two.id)]
    expect(own?.events.at(-1)).toMatchObject({ type: 'InformationPassedOn', other: two.id })
    expect(survivors?.events.at(-1)).toMatchObject({ type: 'InformationReceived', from: one.id })
    const bodies = [own, survivors].map((story) =>
      story?.texts.find(({ purpose }) => purpose === 'information'),
    )
    expect(bodies.map((text) => text?.body)).toEqual(['ما زال الهاتف مقطوعًا.', 'ما زال الهاتف مقطوعًا.'])
    expect(bodies[0]?.id).not.toBe(bodies[1]?.id)
    const { state, version } = await load(context.db, two.id)
    expect(await retell(context.db, two.id, version)).toEqual(state)
  })

  test('breaks the silence after the answer of the survivor, and is closed with it', async () => {
    const [one, two] = await merged()
    await treated(two.id)
    done(await handle(context, salem, two.id, answer))
    const story = await caseStory(context, huda, one.id)
    expect(story?.events.at(-1)).toMatchObject({ type: 'AnsweredTogether', other: two.id })
    expect(story?.texts.find(({ purpose }) => purpose === 'answer')?.body).toBe('أصلحنا الخط.')
    done(await add(one.id, 'لم يصلح شيء.'))
    expect((await load(context.db, two.id)).state).toMatchObject({ wroteAt: expect.any(String) })
    done(
      await handle(context, follow, two.id, {
        ...{ type: 'confirm', satisfied: true, channel: 'phone', text: null },
      }),
    )
    expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(['closed', 'closed'])
    const facts = await context.db
      .selectFrom('cases.fact_round')
      .select(['answered_at', 'ground'])
      .where('case_id', '=', one.id)
      .execute()
    expect(facts).toEqual([{ answered_at: null, ground: 'confirmed' }])
  })

  test('comes back as it was', async () => {
    const [one, two] = [await register(), await register()]
    await treated(one.id)
    const before = (await load(context.db, one.id)).state
    done(await handle(context, huda, one.id, mergeInto(two.reference)))
    done(await handle(context, huda, one.id, { type: 'unmerge', text: words('موضوع آخر') }))
    const after = (await load(context.db, one.id)).state
    expect(after).toMatchObject({ status: 'treatment', together: null, owner: salem.id, absorbed: [] })
    expect(before).toMatchObject({ status: 'treatment', owner: salem.id })
    expect((await load(context.db, two.id)).state).toMatchObject({ absorbed: [] })
  })

  test('makes no chain, however many are merged at once', async () => {
    for (let i = 0; i < 5; i++) {
      const cases = [await register(), await register(), await register()] as const
      const [one, two, three] = cases
      const outcomes = await Promise.all([
        handle(context, huda, one.id, mergeInto(two.reference)),
        handle(context, huda, two.id, mergeInto(three.reference)),
        handle(context, huda, three.id, mergeInto(one.reference)),
        add(two.id, 'أضيف شيئًا.'),
      ])
      for (const outcome of outcomes) if ('done' in outcome) expect(outcome.state.id).toBeTruthy()
      const states = await Promise.all(cases.map(async ({ id }) => (await load(context.db, id)).state))
      for (const state of states) {
        if (state.status === 'nothing') throw new Error('A case is gone')
        if (state.status === 'merged') expect(state.absorbed).toEqual([])
        const into = states.find((other) => other.status !== 'nothing' && other.id === state.together?.into)
        if (state.together) expect(into).toMatchObject({ status: 'registered' })
      }
    }
  })

  test('shows its customer the page of the survivor only where that is theirs, too', async () => {
    const customer: CustomerInput = {
      ...{ sort: 'individual', name: 'نورة', phone: '+966501234567', email: null, id_number: null },
      ...{ preferred_channel: null, needs: [] },
    }
    const own = [await register({ customer }), await register({ customer })] as const
    const another = await register({ customer: { ...customer, name: 'سارة', phone: '+966507654321' } })
    done(await handle(context, huda, own[0].id, mergeInto(own[1].reference)))
    done(await handle(context, huda, another.id, mergeInto(own[1].reference)))
    const survivorFor = async (id: string) => {
      const { state } = await load(context.db, id)
      return state.status === 'nothing' ? null : ownSurvivor(context, state)
    }
    expect(await survivorFor(own[0].id)).toMatchObject({ reference: own[1].reference })
    expect(await survivorFor(another.id)).toBeNull()
  })

  test('and its survivor are found whole by the verification', async () => {
    expect(await findingsIn(context.db)).toEqual([])
  })
})
