import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, root } from './sourceFiles.ts'

const schemas = 'cases|channels|customers|deadlines|files|knowledge|reports|staff|surveys'
const named = new RegExp(
  `(?:(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|[a-z]+Join|from|using)\\(\\s*['"\`]|\\b(?:from|join|into|update|using)\\s+)(${schemas})\\.([a-z_]+)`,
  'gi',
)
// What rooms publish for figures; reports/ reads it and writes none of it.
const published = /^(cases|surveys)\.fact_/

/** Tables named outside the room they belong to: a room's tables are asked and written by that room alone. */
export function checkTables(base: string = root): string[] {
  return filesUnder(base, ['src'], /\.tsx?$/)
    .filter((file) => !/\.test\.|\/testing\.|\/test[A-Z]|^src\/postgres\/tables\.ts/.test(file))
    .flatMap((file) => foreignTables(file, readFileSync(join(base, file), 'utf8')))
}

function foreignTables(file: string, text: string): string[] {
  const room = file.split('/')[1]
  return [...text.matchAll(named)]
    .map((match) => ({ schema: match[1], table: `${match[1]}.${match[2]}`, at: match.index }))
    .filter(
      ({ schema, table }) =>
        schema !== room && !(file.startsWith('src/reports/store/') && published.test(table)),
    )
    .map(
      ({ table, at }) => `${file}:${text.slice(0, at).split('\n').length}: ${table} is another room's table`,
    )
}
