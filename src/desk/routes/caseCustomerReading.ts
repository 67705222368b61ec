import { seesAuthor } from '../../cases/core/access.ts'
import type { Case } from '../../cases/core/case.ts'
import { listCases } from '../../cases/store/queries/listCases.ts'
import { tellingOf } from '../../customers/core/customer.ts'
import { maskIdNumber } from '../../customers/core/idNumber.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'

const othersShown = 5

/** The customer of a case as an officer first sees them: the ID number never whole, the author of a tip by its keepers alone. */
export async function readCustomer(insat: Context, officer: Officer, state: Case) {
  if (state.customer === null) return null
  if (!seesAuthor(officer, state)) return { known: false as const, why: 'sealed' as const }
  const [known, page] = await Promise.all([
    customerById(insat.db, state.customer),
    listCases(insat, officer, { queue: 'all', customers: [state.customer], limit: othersShown + 1 }),
  ])
  if (!known) return { known: false as const, why: 'erased' as const }
  const { idNumber, emailFailedAt, ...particulars } = known
  return {
    known: true as const,
    kept: state.authorSealed,
    ...particulars,
    maskedId: idNumber && maskIdNumber(idNumber),
    lastOfId: idNumber?.slice(-4) ?? null,
    emailFailed: emailFailedAt !== null,
    telling: tellingOf(known),
    others: page.rows
      .filter(({ id }) => id !== state.id)
      .slice(0, othersShown)
      .map(({ reference, status, subject, opening, registeredAt }) => ({
        reference,
        status,
        subject: subject ?? opening,
        registeredAt,
      })),
  }
}
