import { readPhone } from '../../customers/core/customer.schema.ts'
import type { Need } from '../../customers/core/customer.ts'
import { customersByContact } from '../../customers/store/queries/customerById.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { knownCustomers } from '../store/queries/knownCustomers.ts'
import { listCases } from '../store/queries/listCases.ts'
import { type Listed, listed } from './listed.ts'

/** Somebody who gave that phone number before, with what of theirs is open. */
export type Caller = {
  readonly id: string
  readonly name: string | null
  readonly language: Language
  readonly needs: readonly Need[]
  readonly cases: readonly Listed[]
}
export type Callers = {
  /** As it was typed, so that an answer can be told from that to another number. */
  readonly typed: string
  readonly readable: boolean
  readonly callers: readonly Caller[]
}

const mostCallers = 5
const mostCases = 20

/** Who may be calling from a number, in any of its written forms. Each customer shown is put on record as looked at. */
export async function findCallers(context: Context, officer: Officer, typed: string): Promise<Callers> {
  const phone = readPhone(typed)
  if (phone === null) return { typed, readable: false, callers: [] }
  const all = await customersByContact(context.db, phone)
  const tellable = await knownCustomers(
    context,
    officer,
    all.map(({ id }) => id),
  )
  const known = all.filter(({ id }) => tellable.has(id)).slice(0, mostCallers)
  const customers = known.map(({ id }) => id)
  const open = await listCases(context, officer, { queue: 'all', open: true, customers, limit: mostCases })
  const rows = await listed(context, open.rows, officer.language)
  for (const { id } of known) await recordLook(context, officer, { customerId: id, what: 'caller' })
  const callers = known.map(({ id, name, language, needs }) => ({
    ...{ id, name, language, needs },
    cases: rows.filter((_, index) => open.rows[index]?.customer === id),
  }))
  return { typed, readable: true, callers }
}
