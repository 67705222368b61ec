import { data } from 'react-router'
import { z } from 'zod'
import { openFile } from '../../files/store/handle.ts'
import { fileById } from '../../files/store/queries/fileById.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { databaseContext } from '../../ui/context.ts'
import { download } from '../../ui/download.ts'
import { officerContext } from '../../ui/officer.ts'
import { seesAuthor } from '../core/access.ts'
import { findCaseById } from '../store/queries/findCase.ts'
import type { Route } from './+types/file.ts'

/** A file of a case that the officer may see: to be kept, never to be opened in place. Anybody else is told that there is none. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const id = z.uuid().safeParse(params.id).data
  const file = id ? await fileById(insat.db, id) : null
  const found = file && (await findCaseById(insat, officer, file.caseId))
  if (!found || file.scan === 'infected') throw data(null, { status: 404 })
  const known = seesAuthor(officer, found.state)
  if (file.mail && !known) throw data(null, { status: 404 })
  const customerId = known ? found.state.customer : null
  await recordLook(insat, officer, { caseId: file.caseId, customerId, what: 'file' })
  return download(request, file, () => openFile(insat, file.sha256))
}
