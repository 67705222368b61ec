import { saveCategories, saveChoices } from '../../cases/store/categories.ts'
import type { Context } from '../../postgres/context.ts'
import { type OfficerActor, roles } from '../../staff/core/actor.ts'
import { addOfficer, saveDepartments, saveMinistryProfile, savePartners } from '../../staff/store/handle.ts'
import { categories, declineReasons, departments, officers, partners, profile, remedies } from './ministry.ts'

/** Known to everybody, since it opens nothing but the demonstration. */
export const demoPassword = 'insat-demonstration'

/** Puts the demonstration ministry in place: its profile, departments, partners, categories, lists and people. */
export async function setUpMinistry(context: Context): Promise<OfficerActor[]> {
  const { db } = context
  await saveMinistryProfile(db, profile)
  await saveDepartments(db, departments)
  await savePartners(db, partners)
  await saveCategories(db, categories)
  await saveChoices(db, 'decline-reason', declineReasons)
  await saveChoices(db, 'remedy', remedies)
  return Promise.all(
    officers.map(async (officer) => {
      const { id } = await addOfficer(context, { ...officer, password: demoPassword })
      return {
        type: 'officer' as const,
        id,
        roles: officer.roles,
        departments: officer.departments,
        partner: officer.partner,
      }
    }),
  )
}

/** One account a role, to be printed: the officer whose address is the role's name, and for a partner the operator's. */
export function demoAccounts(): { readonly role: string; readonly email: string }[] {
  return roles
    .map((role) => ({ role, email: `${role === 'partner' ? 'operator' : role}@insat.example` }))
    .filter(({ email }) => officers.some((officer) => officer.email === email))
}
