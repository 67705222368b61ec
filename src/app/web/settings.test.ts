import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../../cases/core/testing.ts'
import { handle, registerCase } from '../../cases/store/handle.ts'
import { smallMinistry } from '../../cases/store/testMinistry.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import type { OfficerActor } from '../../staff/core/actor.ts'
import { openSession, sessionCookie } from '../../staff/store/session.ts'
import { testBrowser } from './testBrowser.ts'
import { type RunningWeb, startWeb } from './web.ts'

const context = await testContext()
const { admin, huda, salem } = people
let web: RunningWeb

beforeAll(async () => {
  await smallMinistry(context.db)
  await context.db.updateTable('staff.officer').set({ language: 'en' }).execute()
  web = await startWeb(context, { port: 0, host: '127.0.0.1', logLevel: 'silent', limits: [] })
})
afterAll(() => web.close())

async function desk(officer: OfficerActor) {
  const browser = testBrowser(web.url)
  browser.bring(new Map([[sessionCookie, await openSession(context, officer.id, 'test')]]))
  return browser
}

async function registered() {
  const outcome = await registerCase(
    context,
    { type: 'public' },
    {
      ...{ kind: 'complaint', channel: 'website', language: 'ar', subject: null, text: 'انقطع الخط' },
      ...{
        customer: null,
        outlet: null,
        category: null,
        remedy: null,
        attachments: [],
        external_number: null,
      },
    },
  )
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.state
}

describe('the rules', () => {
  test('G5.1.9c: let a team alone set importance; whoever else classifies sees it as it stands', async () => {
    const administrator = await desk(admin)
    await administrator.open('/desk/settings/rules')
    const rules = { lastRound: '', attemptsBeforeGivingUp: '3', importanceTeam: salem.id }
    const saved = await administrator.send('/desk/settings/rules', rules)
    expect(saved.headers.get('location')).toBe('/desk/settings/rules?done=change')
    const { id, reference } = await registered()
    const form = `/desk/cases/${reference}/classify`
    const classes = { category: 'phone.landline', complexity: 'routine', procedure: 'treatment' }
    const intake = await desk(huda)
    const seen = await (await intake.open(form)).text()
    expect(seen).toContain('Set by the importance team')
    expect(seen).not.toContain('name="importance"')
    const refused = await intake.send(form, { ...classes, importance: 'high' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('The importance team sets how important a case is')
    expect((await intake.send(form, classes)).status).toBe(302)
    await handle(context, huda, id, { type: 'refer', department: 'telecom', text: null })
    const team = await desk(salem)
    expect(await (await team.open(form)).text()).toContain('name="importance"')
    expect((await team.send(form, { ...classes, importance: 'high' })).status).toBe(302)
    const page = await (await intake.open(`/desk/cases/${reference}`)).text()
    expect(page).toMatch(/Importance<\/dt><dd[^>]*>High/)
  })

  test('say who changed what, and give back a number that is none', async () => {
    const administrator = await desk(admin)
    await administrator.open('/desk/settings/rules')
    const wrong = await administrator.send('/desk/settings/rules', {
      ...{ lastRound: '2', attemptsBeforeGivingUp: 'many' },
    })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('from 1 to 9')
    const page = await (await administrator.open('/desk/settings/rules')).text()
    expect(page).toContain('Last round: from 2 to none')
    expect(page).toMatch(/Importance team: from none to [^<]*salem/)
  })
})

describe('the lists', () => {
  test('ask for a name in both languages, and keep the one that was typed', async () => {
    const administrator = await desk(admin)
    await administrator.open('/desk/settings/lists/cause')
    const wrong = await administrator.send('/desk/settings/lists/cause', {
      add: 'yes',
      ar: 'بُعد المكان',
      en: '',
    })
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Enter the name in Arabic and in English')
    expect(page).toContain('بُعد المكان')
    const added = await administrator.send('/desk/settings/lists/cause', {
      ...{ add: 'yes', ar: 'بُعد المكان', en: 'Too far away' },
    })
    expect(added.headers.get('location')).toBe('/desk/settings/lists/cause?done=add')
    expect(await (await administrator.open('/desk/settings/lists/cause')).text()).toContain('Too far away')
  })

  test('say what stands in the way of retiring a department', async () => {
    const administrator = await desk(admin)
    await administrator.open('/desk/settings/departments?edit=post')
    const refused = await administrator.send('/desk/settings/departments', { retire: 'post' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('This is still in use: one officer in service.')
  })

  test.each(['', '/departments', '/partners', '/categories', '/lists/cause', '/rules', '/time'])(
    'are closed to whoever is no administrator: %s',
    async (page) => {
      const intake = await desk(huda)
      const response = await intake.open(`/desk/settings${page}`)
      expect(response.status).toBe(403)
      expect(await response.text()).not.toContain('/desk/settings')
      const sent = await intake.send(`/desk/settings${page}`, { add: 'yes', ar: 'نقل', en: 'Transport' })
      expect(sent.status).toBe(403)
    },
  )

  test('are not there by another name', async () => {
    expect((await (await desk(admin)).open('/desk/settings/lists/officers')).status).toBe(404)
  })
})
