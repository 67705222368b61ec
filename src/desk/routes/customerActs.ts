import { data } from 'react-router'
import { seesAuthor } from '../../cases/core/access.ts'
import { readReference } from '../../cases/core/reference.ts'
import { findCaseByReference } from '../../cases/store/queries/findCase.ts'
import { customerById } from '../../customers/store/queries/customerById.ts'
import type { Context } from '../../postgres/context.ts'
import type { Officer } from '../../staff/core/officer.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { readForm } from '../../ui/readForm.ts'

/** What the page of a case answers to a look at the ID number or a check of the caller. */
export type CustomerAnswer =
  | { readonly act: 'show-id'; readonly idNumber: string | null }
  | { readonly act: 'check'; readonly enough: boolean; readonly ticked: readonly string[] }

/** How many particulars of a caller must match before the case is read out. */
const needed = 2

/** Shows the ID number whole, or notes that the caller's particulars matched; both stay on record with who and when. */
export async function actOnCustomer(insat: Context, officer: Officer, typed: string, request: Request) {
  const reference = readReference(typed)
  const found = reference && (await findCaseByReference(insat, officer, reference))
  const customerId = found && seesAuthor(officer, found.state) ? found.state.customer : null
  if (!found || customerId === null) throw data(null, { status: 404 })
  const look = { caseId: found.state.id, customerId }
  const form = await readForm(request)
  if (form.fields.act === 'show-id') {
    await recordLook(insat, officer, { ...look, what: 'id-number' })
    const customer = await customerById(insat.db, customerId)
    return data<CustomerAnswer>({ act: 'show-id', idNumber: customer?.idNumber ?? null })
  }
  const ticked = form.all('matched')
  const enough = new Set(ticked).size >= needed
  if (enough) await recordLook(insat, officer, { ...look, what: 'caller-check' })
  return data<CustomerAnswer>({ act: 'check', enough, ticked }, { status: enough ? 200 : 422 })
}
