import { describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { type NewOfficer, officerSchema } from '../core/officer.schema.ts'
import {
  addOfficer,
  chooseLanguage,
  recordLook,
  renewPassword,
  saveDepartments,
  saveMinistryProfile,
  savePartners,
  stopOfficer,
} from './handle.ts'
import { departments } from './queries/departments.ts'
import { ministryProfile } from './queries/ministryProfile.ts'
import { officerInService } from './queries/officers.ts'
import { partners } from './queries/partners.ts'
import { tokens } from './queries/tokens.ts'
import { addToken, officerOfSession, programOfToken, revokeToken } from './session.ts'
import { signIn } from './signIn.ts'

const context = await testContext()
const { db } = context
const telecom = { code: 'telecom', name: { ar: 'شؤون الاتصالات', en: 'Telecom Affairs' } }
const post = { code: 'post', name: { ar: 'الشؤون البريدية', en: 'Postal Affairs' } }
const operator = {
  code: 'operator',
  name: { ar: 'مشغّل الاتصالات', en: 'Telecom Operator' },
  email: 'complaints@operator.example',
  phone: null,
}
await saveDepartments(db, [telecom, post])
await savePartners(db, [operator])

function officer(email: string, more: Partial<NewOfficer> = {}): NewOfficer {
  return officerSchema.parse({
    email,
    name: { ar: 'سالم', en: 'Salem' },
    roles: ['specialist'],
    departments: ['telecom'],
    ...more,
  })
}

describe('an account', () => {
  test('gets a readable password when none is given, and it opens the desk', async () => {
    const { id, password = '' } = await addOfficer(context, officer('salem@insat.example'))
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const answer = await signIn(
      context,
      { email: 'salem@insat.example', password },
      { address: '::1', agent: '' },
    )
    expect(answer).toHaveProperty('officer.id', id)
    expect(answer).toHaveProperty('officer.departments', ['telecom'])
  })

  test('is not given back a password that was given', async () => {
    const said = officer('given@insat.example', { password: 'a password of mine' })
    expect(Object.keys(await addOfficer(context, said))).toEqual(['id'])
  })

  test('is opened once for one address', async () => {
    await addOfficer(context, officer('twice@insat.example'))
    await expect(addOfficer(context, officer('Twice@Insat.example'))).rejects.toHaveProperty(
      'code',
      'email-taken',
    )
  })

  test('needs departments and a partner that exist', async () => {
    const lost = officer('lost@insat.example', { departments: ['telecom', 'telekom'] })
    await expect(addOfficer(context, lost)).rejects.toHaveProperty('message', 'no-such-department: telekom')
    const stray = officer('stray@insat.example', { roles: ['partner'], departments: [], partner: 'nobody' })
    await expect(addOfficer(context, stray)).rejects.toHaveProperty('code', 'no-such-partner')
  })

  test('that was stopped is out of service, and is not stopped or renewed again', async () => {
    const { id } = await addOfficer(context, officer('leaving@insat.example'))
    await stopOfficer(context, 'leaving@insat.example')
    expect(await officerInService(db, id)).toBeNull()
    await expect(stopOfficer(context, 'leaving@insat.example')).rejects.toHaveProperty(
      'code',
      'no-such-account',
    )
    await expect(renewPassword(context, 'leaving@insat.example')).rejects.toHaveProperty(
      'code',
      'no-such-account',
    )
  })

  test('speaks the language that its officer chose', async () => {
    const said = officer('language@insat.example', { password: 'a password of mine' })
    const { id } = await addOfficer(context, said)
    await chooseLanguage(context, id, 'en')
    const from = { address: '::1', agent: '' }
    const answer = await signIn(context, { email: said.email, password: 'a password of mine' }, from)
    expect('token' in answer && (await officerOfSession(context, answer.token))).toHaveProperty(
      'language',
      'en',
    )
  })
})

describe("a program's token", () => {
  const wide = { label: 'Contact centre', roles: ['intake'], departments: [] } as const

  test('says which program it is, with its roles', async () => {
    const token = await addToken(context, wide)
    expect(token).toMatch(/^insat_[\w-]{43}$/)
    const [known] = await tokens(db)
    expect(await programOfToken(context, token)).toEqual({
      type: 'program',
      id: known?.id,
      roles: ['intake'],
      departments: [],
    })
  })

  test('that was narrowed carries its departments', async () => {
    const token = await addToken(context, { label: '', roles: ['specialist'], departments: ['post'] })
    expect(await programOfToken(context, token)).toHaveProperty('departments', ['post'])
    const astray = { label: '', roles: ['specialist'], departments: ['posts'] } as const
    await expect(addToken(context, astray)).rejects.toHaveProperty('code', 'no-such-department')
  })

  test('that was revoked is nobody, and is revoked once', async () => {
    const token = await addToken(context, wide)
    const id = (await programOfToken(context, token))?.id ?? ''
    expect(await revokeToken(context, id)).toBe(true)
    expect(await programOfToken(context, token)).toBeNull()
    expect(await revokeToken(context, id)).toBe(false)
    expect((await tokens(db)).find((one) => one.id === id)).toHaveProperty('revokedAt', context.now())
  })

  test('is kept as its digest only', async () => {
    const token = await addToken(context, wide)
    const rows = await db.selectFrom('staff.token').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token.slice(6))
    expect(await programOfToken(context, `${token}x`)).toBeNull()
    expect(await programOfToken(context, '')).toBeNull()
  })
})

describe('the ministry', () => {
  test('renames a department and leaves the others', async () => {
    await saveDepartments(db, [{ ...post, name: { ar: 'البريد', en: 'Post' } }])
    expect(await departments(db)).toEqual([{ code: 'post', name: { ar: 'البريد', en: 'Post' } }, telecom])
  })

  test('changes what it knows of a partner', async () => {
    await savePartners(db, [{ ...operator, phone: '+966 11 000 0103' }])
    expect(await partners(db)).toEqual([{ ...operator, phone: '+966 11 000 0103' }])
  })

  test('brings a retired department and partner back by saving them again', async () => {
    await db.updateTable('staff.department').set({ retired_at: context.now() }).execute()
    await db.updateTable('staff.partner').set({ retired_at: context.now() }).execute()
    expect([await departments(db), await partners(db)]).toEqual([[], []])
    await saveDepartments(db, [telecom, post])
    await savePartners(db, [operator])
    expect([await departments(db), await partners(db)]).toEqual([[post, telecom], [operator]])
  })

  test('presents itself in both languages, and not in one alone', async () => {
    const both = { ar: 'نص', en: 'text' }
    const profile = {
      name: both,
      section: both,
      phone: '19909',
      fax: null,
      email: 'care@ministry.example',
      address: both,
      openingHours: both,
      social: [{ network: 'X', url: 'https://x.example/ministry' }],
      registrationNumber: null,
    }
    expect(await db.transaction().execute(ministryProfile)).toBeNull()
    await saveMinistryProfile(db, profile)
    expect(await ministryProfile(db)).toEqual(profile)
    await expect(saveMinistryProfile(db, { ...profile, section: { ar: 'نص', en: '' } })).rejects.toThrow()
    await saveMinistryProfile(db, { ...profile, phone: '19910' })
    expect(await db.transaction().execute(ministryProfile)).toHaveProperty('phone', '19910')
  })
})

describe('a look at personal data', () => {
  test('is on record: who, when, whose', async () => {
    const id = '019cdb60-0000-7000-8000-000000000001'
    const actor = { type: 'officer', id, roles: ['intake'], departments: [], partner: null } as const
    await recordLook(context, actor, { caseId: id, what: 'case-page' })
    await recordLook(context, { type: 'customer', caseId: id }, { customerId: id, what: 'export' })
    const rows = await db.selectFrom('staff.look').selectAll().orderBy('id').execute()
    expect(rows).toEqual([
      { id: 1, at: context.now(), actor: `officer:${id}`, case_id: id, customer_id: null, what: 'case-page' },
      { id: 2, at: context.now(), actor: 'customer', case_id: null, customer_id: id, what: 'export' },
    ])
  })
})
