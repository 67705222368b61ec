import { Command } from 'commander'
import { type Finding, verifyCases } from '../../cases/store/verify.ts'
import { verifyCheckpoints } from '../../cases/store/verifyCheckpoints.ts'
import { openInstallation } from '../open.ts'
import { readSettings } from '../settings.ts'
import { progress } from './progress.ts'

const sentences: Record<Finding['what'], string> = {
  'event-altered': 'an event was altered',
  'event-removed': 'an event is missing from the middle',
  'newest-events-removed': 'the newest events are missing',
  'case-removed': 'the whole case is missing',
  'case-row-removed': 'the case is missing from the lists though its events are there',
  'case-row-altered': 'the row of the case says other than its events',
  'text-altered': 'words were altered',
  'text-removed': 'words are missing',
  'text-emptied': 'words were emptied without an erasure on record',
  'checkpoint-altered': 'a checkpoint was altered',
  'checkpoint-removed': 'a checkpoint is missing',
  'not-sealed': 'the case was kept out of the checkpoints',
}

/** `insat verify`: exit code 0 when all is as it was written, 3 when something is not. */
export const verifyCommand = new Command('verify')
  .description('Checks that no event, case or word was altered or removed since it was written.')
  .action(async () => {
    const installation = await openInstallation(readSettings(process.env))
    try {
      const { db } = installation.context
      const found: Finding[] = []
      const shown = progress('cases checked')
      await verifyCases(db, (finding) => found.push(finding), shown.add)
      await verifyCheckpoints(installation.context, (finding) => found.push(finding))
      shown.end()
      for (const finding of found) console.log(lineOf(finding))
      console.log(found.length === 0 ? 'Everything is as it was written.' : `${found.length} findings.`)
      if (found.length > 0) process.exitCode = 3
    } finally {
      await installation.close()
    }
  })

function lineOf({ what, caseId, version }: Finding): string {
  const where = [
    caseId && `case ${caseId}`,
    version !== null && (caseId ? `event ${version}` : `checkpoint ${version}`),
  ]
  return `${where.filter(Boolean).join(', ')}: ${sentences[what]} [${what}]`
}
