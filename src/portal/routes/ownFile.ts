import { data } from 'react-router'
import { customerStory } from '../../cases/core/customerStory.ts'
import { caseStory } from '../../cases/store/queries/caseStory.ts'
import { openFile } from '../../files/store/handle.ts'
import { fileOfCase } from '../../files/store/queries/filesOfCase.ts'
import { databaseContext } from '../../ui/context.ts'
import { download } from '../../ui/download.ts'
import type { Route } from './+types/ownFile.ts'
import { ownCase } from './ownCase.ts'

/** A file of the own case: what the customer sent, or got with an answer. Internal files have no way out here. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const insat = context.get(databaseContext)
  const { state, actor } = await ownCase(insat, params.token)
  const story = await caseStory(insat, actor, state.id)
  const told = customerStory(story?.events ?? []).some(({ files }) => files.includes(params.id))
  const file = told
    ? ((await fileOfCase(insat.db, state.id, params.id, true)) ??
      // What was sent while another case has the matter lies there.
      (state.together && (await fileOfCase(insat.db, state.together.into, params.id, true))))
    : null
  if (!file || file.scan === 'infected') throw data(null, { status: 404 })
  return download(request, file, () => openFile(insat, file.sha256))
}
