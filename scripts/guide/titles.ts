import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../check/sourceFiles.ts'

/** The title of a test (or of a group of tests) and the rows of the guide that it names. */
export type Title = { readonly file: string; readonly title: string; readonly rows: readonly string[] }

// The first argument of test(…), describe.each(…)(…) and their like; what is skipped or yet to be written proves nothing.
const titleCall =
  /(?:\b(?:test|it|describe)((?:\.\w+)*)|\))\(\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`((?:\\.|[^`\\])*)`)\s*,/g
const rowId = /\bG\d+(?:\.\d+)*[a-z]\b/g

/** Titles that name rows of the guide, in the test files of the project under `base`. */
export function rowTitles(base: string): Title[] {
  return testFiles(base)
    .flatMap((file) => titlesIn(file, readFileSync(join(base, file), 'utf8')))
    .filter(({ rows }) => rows.length > 0)
}

function testFiles(base: string): string[] {
  return [...filesUnder(base, ['e2e'], /\.journey\.ts$/), ...filesUnder(base, ['src'], /\.test\.tsx?$/)]
}

function titlesIn(file: string, text: string): Title[] {
  return [...text.matchAll(titleCall)]
    .filter(([, modifiers = '']) => !/\.(skip|todo)\b/.test(modifiers))
    .map(([, , single, double, template]) => (single ?? double ?? template ?? '').replace(/\\(.)/g, '$1'))
    .map((title) => ({
      file,
      title: title.replace(/\$\{[^}]*\}|%s|\$\w+/g, '…'),
      rows: [...new Set(title.match(rowId) ?? [])],
    }))
}
