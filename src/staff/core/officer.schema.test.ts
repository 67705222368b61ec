import { describe, expect, test } from 'vitest'
import { officerSchema } from './officer.schema.ts'
import { signInSchema } from './signIn.schema.ts'

const good = { email: 'salem@insat.example', name: { ar: 'سالم', en: 'Salem' }, roles: ['intake'] }

function problems(more: object): string[] {
  const read = officerSchema.safeParse({ ...good, ...more })
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('a new account', () => {
  test('is kept under its address in small letters, Arabic unless asked otherwise', () => {
    expect(officerSchema.parse({ ...good, email: ' Salem@Insat.Example\u200f ' })).toEqual({
      ...good,
      departments: [],
      partner: null,
      language: 'ar',
    })
  })

  test.each([
    [{ email: 'salem' }, 'email: email-not-valid'],
    [{ email: ' ' }, 'email: email-needed'],
    [{ name: { ar: '', en: 'Salem' } }, 'name.ar: name-needed'],
    [{ roles: [] }, 'roles: role-needed'],
    [{ roles: ['king'] }, 'roles.0: no-such-role'],
    [{ roles: ['tip-keeper'] }, 'roles: keeper-and-role'],
    [{ roles: ['specialist'] }, 'departments: department-needed'],
    [{ roles: ['partner'] }, 'partner: partner-and-role'],
    [{ partner: 'operator' }, 'partner: partner-and-role'],
    [{ roles: ['partner', 'intake'], partner: 'operator' }, 'roles: partner-alone'],
    [{ password: 'short' }, 'password: password-too-short'],
  ])('with %j is refused', (more, problem) => {
    expect(problems(more)).toEqual([problem])
  })
})

describe('the sign-in form', () => {
  test('says all that is missing at once', () => {
    const read = signInSchema.safeParse({ email: '', password: '' })
    expect(read.error?.issues.map((issue) => issue.message)).toEqual(['email-needed', 'password-needed'])
  })

  test('takes the address as people type it and the password as it is', () => {
    expect(signInSchema.parse({ email: ' Huda@Insat.example', password: ' ١٢٣ ' })).toEqual({
      email: 'huda@insat.example',
      password: ' ١٢٣ ',
    })
  })
})
