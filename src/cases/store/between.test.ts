import { beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import type { Registration } from '../core/registration.schema.ts'
import { classifying as classes, people, visitor } from '../core/testing.ts'
import { Conflict, type Done, handle, type Outcome, registerCase } from './handle.ts'
import { load, retell } from './load.ts'
import { caseStory } from './queries/caseStory.ts'
import { namedCases } from './queries/namedCases.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const classifying = { ...classes, text: null }
const { huda, salem } = people
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
