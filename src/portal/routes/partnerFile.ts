import { data } from 'react-router'
import { seesAuthor } from '../../cases/core/access.ts'
import { partnerStory } from '../../cases/core/partnerStory.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { type PartnerAsked, partnerCase } from '../../cases/store/queries/partnerCase.ts'
import { openFile } from '../../files/store/handle.ts'
import { fileOfCase } from '../../files/store/queries/filesOfCase.ts'
import { recordLook } from '../../staff/store/handle.ts'
import { databaseContext } from '../../ui/context.ts'
import { download } from '../../ui/download.ts'
import { officerContext } from '../../ui/officer.ts'
import type { Route } from './+types/partnerFile.ts'

/** A file that the page of the case shows to the body: any other has no way out here, were it of the same case. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const asked: PartnerAsked =
    params.token !== undefined
      ? params
      : { officer: context.get(officerContext), reference: params.reference }
  const found = await partnerCase(insat, asked)
  if (!found || found === 'over') throw data(null, { status: 404 })
  const { state, actor, partner } = found
  const story = await caseStory(insat, actor, state.id)
  const isTold = partnerStory(story?.events ?? [], partner).some(({ files }) => files.includes(params.id))
  const file = isTold ? await fileOfCase(insat.db, state.id, params.id, seesAuthor(actor, state)) : null
  if (!file || file.scan === 'infected') throw data(null, { status: 404 })
  await recordLook(insat, actor, { caseId: state.id, what: 'partner-file' })
  return download(request, file, () => openFile(insat, file.sha256))
}
