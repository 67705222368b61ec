import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../check/sourceFiles.ts'
import { rowTitles, type Title } from './titles.ts'

const mostRowsATitle = 3
// A row is proved from outside: by browser, API or command line, on a real database.
const publicDoors = /^e2e\/|^src\/(app|[^/]+\/api)\//

/** Where the coverage is kept, from the root of the project. */
export const coverageFile = 'docs/guide-coverage.md'

/** What is wrong with how titles name rows, and whether the kept coverage is still the true one. */
export function checkCoverage(base: string = root): string[] {
  const rows = readRows(base)
  const titles = rowTitles(base)
  const kept = join(base, coverageFile)
  const isTrue = existsSync(kept) && readFileSync(kept, 'utf8') === describeCoverage(base)
  return [
    ...titles.flatMap((title) => faults(title, rows)),
    ...(isTrue ? [] : [`${coverageFile} is not up to date: npm run guide`]),
  ]
}

/** The whole text of docs/guide-coverage.md. */
export function describeCoverage(base: string = root): string {
  const rows = readRows(base)
  const titles = rowTitles(base)
  const proofs = Object.keys(rows).map((id) => ({
    id,
    by: titles.filter((title) => title.rows.includes(id)),
  }))
  const proved = proofs.filter(({ by }) => by.length > 0)
  const open = proofs.filter(({ by }) => by.length === 0)
  return [
    '# How much of the guide is proved',
    '',
    'Written by `npm run guide` from the titles of the tests; do not edit. A row of the guide counts as proved when a test goes in by a public door (browser, API, command line), on a real database, and says so in its title.',
    '',
    `**${proved.length} of ${proofs.length} rows are proved**, ${open.length} are not yet.`,
    '',
    '## Proved',
    '',
    ...(proved.length === 0
      ? ['None.']
      : proved.flatMap(({ id, by }) => [`- **${id}** ${rows[id]}`, ...by.map(proof)])),
    '',
    '## Not yet',
    '',
    ...(open.length === 0 ? ['None.'] : open.map(({ id }) => `- **${id}** ${rows[id]}`)),
    '',
  ].join('\n')
}

function proof({ title, file }: Title): string {
  return `  - ${title.replace(/([*_`<])/g, '\\$1')} (\`${file}\`)`
}

function faults({ file, title, rows }: Title, known: Readonly<Record<string, string>>): string[] {
  const unknown = rows.filter((id) => known[id] === undefined)
  return [
    ...(unknown.length > 0 ? [`${file}: no such row: ${unknown.join(' ')} in “${title}”`] : []),
    ...(rows.length > mostRowsATitle
      ? [`${file}: ${rows.length} rows in one title, at most ${mostRowsATitle}: “${title}”`]
      : []),
    ...(publicDoors.test(file)
      ? []
      : [`${file}: names ${rows.join(' ')} but goes in by no public door: “${title}”`]),
  ]
}

function readRows(base: string): Record<string, string> {
  return JSON.parse(readFileSync(join(base, 'docs/guide-rows.json'), 'utf8')) as Record<string, string>
}
