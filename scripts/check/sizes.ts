import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, root } from './sourceFiles.ts'

const mostLines = 300
// Written by a program from the migrations.
const generated = new Set(['src/postgres/tables.ts'])

/** Source files that nobody reads in one go any more. (Functions over 60 lines are Biome's to refuse.) */
export function checkSizes(base: string = root): string[] {
  return filesUnder(base, ['bench', 'bin', 'e2e', 'scripts', 'soak', 'src'], /\.(ts|tsx|mjs|css)$/)
    .filter((file) => !generated.has(file))
    .map((file) => ({ file, lines: readFileSync(join(base, file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ file, lines }) => `${file}: ${lines} lines, at most ${mostLines}`)
}
