import { z } from 'zod'
import { languages } from '../../language/core/language.ts'
import { type Role, roles } from './actor.ts'
import { bothNames } from './names.schema.ts'
import { accountEmail } from './signIn.schema.ts'

/** A new account (guide 5.1.5a). Messages are codes whose texts are `staff:error.<code>`. */
export const officerSchema = z
  .strictObject({
    email: accountEmail,
    name: bothNames,
    roles: z.array(z.enum(roles, 'no-such-role')).min(1, 'role-needed').readonly(),
    departments: z.array(z.string()).readonly().default([]),
    partner: z.string().nullable().default(null),
    language: z.enum(languages).default('ar'),
    /** One is made where none is given. */
    password: z.string().min(12, 'password-too-short').max(500, 'password-too-long').optional(),
  })
  .refine((said) => said.roles.includes('partner') === (said.partner !== null), {
    error: 'partner-and-role',
    path: ['partner'],
  })
  .refine((said) => !said.roles.includes('partner') || said.roles.every(isOfPartner), {
    error: 'partner-alone',
    path: ['roles'],
  })
  .refine((said) => !said.roles.includes('coordinator') || said.roles.includes('partner'), {
    error: 'coordinator-of-partner',
    path: ['roles'],
  })
  .refine((said) => said.roles.some((role) => role !== 'tip-keeper') || said.roles.length === 0, {
    error: 'keeper-and-role',
    path: ['roles'],
  })
  .refine((said) => !said.roles.includes('specialist') || said.departments.length > 0, {
    error: 'department-needed',
    path: ['departments'],
  })

function isOfPartner(role: Role): boolean {
  return role === 'partner' || role === 'coordinator'
}

export type NewOfficer = z.output<typeof officerSchema>
