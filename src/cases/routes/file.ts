import { Readable } from 'node:stream'
import { data } from 'react-router'
import { z } from 'zod'
import { openFile } from '../../files/store/handle.ts'
import { fileById } from '../../files/store/queries/fileById.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { databaseContext } from '../../ui/context.ts'
import { officerContext } from '../../ui/officer.ts'
import { findCaseById } from '../store/queries/findCase.ts'
import type { Route } from './+types/file.ts'

/** A file of a case that the officer may see: to be kept, never to be opened in place. Anybody else is told that there is none. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const officer = context.get(officerContext)
  const id = z.uuid().safeParse(params.id).data
  const file = id ? await fileById(insat.db, id) : null
  const found = file && (await findCaseById(insat, officer, file.caseId))
  if (!found || file.scan === 'infected') throw data(null, { status: 404 })
  await recordLook(insat, officer, { caseId: file.caseId, customerId: found.state.customer, what: 'file' })
  return new Response(Readable.toWeb(openFile(insat, file.sha256)) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${extendedValue(file.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}

/** A name as a header carries it (RFC 8187, 3.2.1): what `encodeURIComponent` leaves but the grammar does not is encoded, too. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}
