import { beforeAll, describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OutletSaid } from '../core/outlet.schema.ts'
import { registrationSchema } from '../core/registration.schema.ts'
import { people } from '../core/testing.ts'
import { addOutlet, changeOutlet, retireOutlet } from './editOutlets.ts'
import { registerBrought, registerPublished } from './published.ts'
import { caseStory } from './queries/caseStory.ts'
import { allOutlets } from './queries/outlets.ts'
import { settingChanges } from './queries/settingChanges.ts'
import { smallMinistry } from './testMinistry.ts'

const context = await testContext()
const { db } = context
const { admin, ghada, huda } = people
const system = { type: 'system' } as const

beforeAll(() => smallMinistry(db))

const brought = (over: object) =>
  registrationSchema.parse({
    ...{ kind: 'media', channel: 'press', language: 'ar', subject: 'حي بلا إنترنت', text: 'ينقطع كل مساء.' },
    ...over,
  })

describe('A media case that a program brings', () => {
  test('keeps its outlet, found by its name in any writing, as its first source with headline and link', async () => {
    const outlet = { name: 'DAILY', url: 'https://daily.example/1' }
    const made = await registerBrought(context, huda, brought({ outlet }), {})
    if ('refused' in made) return expect.fail(made.refused)
    const [source] = made.state.sources
    expect(source).toMatchObject({ outlet: 'daily', reach: null })
    const story = await caseStory(context, system, made.state.id)
    expect(story?.texts.find(({ id }) => id === source?.text.id)).toMatchObject({
      ...{ purpose: 'source', subject: 'حي بلا إنترنت', body: 'https://daily.example/1' },
    })
    expect(made.events.map(({ type }) => type)).toEqual(['CaseRegistered', 'SourceAdded'])
  })

  test('adds an outlet that nobody knows, on record, once', async () => {
    const outlet = { name: 'مرصد التجارب', url: null }
    for (const _ of [1, 2]) await registerBrought(context, huda, brought({ outlet }), {})
    const own = (await allOutlets(db)).filter(({ name }) => name.ar === 'مرصد التجارب')
    expect(own).toMatchObject([{ sort: 'other-medium', email: null, retired: false }])
    const [change] = await settingChanges(db, 'outlet', 1)
    expect(change).toMatchObject({ what: 'add', actor: huda.id, code: own[0]?.code })
  })

  test('leaves no outlet behind where the case is refused', async () => {
    const said = brought({ category: 'gone', outlet: { name: 'Nowhere', url: null } })
    expect(await registerBrought(context, huda, said, {})).toEqual({ refused: 'no-such-category' })
    const text = { subject: 'x', body: '' }
    const future = { name: 'Nowhere', source: { published: '2999-01-01', reach: null, text } }
    expect(await registerPublished(context, ghada, brought({}), future)).toEqual({
      refused: 'not-published-yet',
    })
    expect((await allOutlets(db)).some(({ name }) => name.en === 'Nowhere')).toBe(false)
  })

  test('has no customer, whatever is said of one; and no other kind has an outlet', async () => {
    const customer = { name: 'سعيد', phone: '0551234567' }
    const outlet = { name: 'daily', url: null }
    const media = await registerBrought(context, huda, brought({ customer, outlet }), {})
    const complaint = await registerBrought(
      context,
      huda,
      brought({ kind: 'complaint', customer, outlet }),
      {},
    )
    expect(media).toMatchObject({ state: { customer: null, sources: [{ outlet: 'daily' }] } })
    expect(complaint).toMatchObject({ state: { customer: expect.any(String), sources: [] } })
  })

  test('names no link that the desk must not open', () => {
    const said = { kind: 'media', channel: 'press', language: 'ar', text: 'x' }
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://daily.example/x'])
      expect(registrationSchema.safeParse({ ...said, outlet: { name: 'daily', url } }).success).toBe(false)
  })
})

describe('The list of outlets', () => {
  const said: OutletSaid = {
    ...{ name: { ar: 'صحيفة النموذج', en: 'The Model' }, sort: 'local-newspaper' },
    ...{ email: 'news@model.example', phone: null, contact: null, note: null },
  }

  test('is kept by the media officer and by the administrator, each change on record, and by nobody else', async () => {
    expect(await addOutlet(context, huda, said)).toEqual({ refused: 'not-allowed' })
    expect(await addOutlet(context, ghada, said)).toEqual({ done: 'the-model' })
    expect(await addOutlet(context, admin, said)).toEqual({ refused: 'name-taken' })
    const changed = { ...said, email: null, contact: 'سعاد' }
    expect(await changeOutlet(context, admin, 'the-model', changed)).toEqual({ done: 'the-model' })
    expect(await retireOutlet(context, ghada, 'the-model', 'retire')).toEqual({ done: 'the-model' })
    expect((await allOutlets(db)).find(({ code }) => code === 'the-model')).toMatchObject({
      ...{ email: null, contact: 'سعاد', retired: true },
    })
    expect((await settingChanges(db, 'outlet', 3)).map(({ what }) => what)).toEqual([
      'retire',
      'change',
      'add',
    ])
    expect(await retireOutlet(context, ghada, 'the-model', 'restore')).toEqual({ done: 'the-model' })
  })
})
