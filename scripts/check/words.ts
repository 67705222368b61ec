import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, root } from './sourceFiles.ts'

type Rule = { readonly pattern: RegExp; readonly says: string }

const inClasses: Rule = {
  pattern:
    /(?<![\w-])-?(?:(?:scroll-)?[mp][lr]|(?:left|right)|border-[lr]|rounded-[lr]|rounded-[tb][lr])-(?!to-|hand)[\w[(]+|(?<![\w-])(?:text|float|clear)-(?:left|right)\b/g,
  says: 'say start or end, not left or right',
}
const inStyles: Rule = {
  pattern:
    /(?<![\w-])(?:margin|padding|border|inset)-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g,
  says: 'say inline-start or inline-end, not left or right',
}
const onScreens: readonly Rule[] = [
  {
    pattern:
      /(?:\}|(?<![=-])>)[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*<\/|(?<![=-])>[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*(?=\{)/gu,
    says: 'a text belongs in words/',
  },
  {
    pattern: /(?<![\w-])(?:aria-label|alt|hint|label|legend|placeholder|title)="[^"]*\p{L}{3,}[^"]*"/gu,
    says: 'a text belongs in words/',
  },
  { pattern: /[\u0621-\u064a][\u0621-\u065f\s]+/g, says: 'an Arabic text belongs in words/' },
]

/** Physical sides in classes and styles, and texts written into screens, where neither language can reach them. */
export function checkWords(base: string = root): string[] {
  const screens = filesUnder(base, ['src'], /\.tsx$/).filter((file) => !file.includes('.test.'))
  const styles = filesUnder(base, ['src'], /\.css$/)
  return [
    ...screens.flatMap((file) => findings(base, file, [inClasses, ...onScreens])),
    ...styles.flatMap((file) => findings(base, file, [inClasses, inStyles])),
  ]
}

function findings(base: string, file: string, rules: readonly Rule[]): string[] {
  const text = withoutComments(readFileSync(join(base, file), 'utf8'))
  return rules.flatMap(({ pattern, says }) =>
    [...text.matchAll(pattern)].map((match) => {
      const line = text.slice(0, match.index).split('\n').length
      return `${file}:${line}: ${says}: ${match[0].replace(/\s+/g, ' ').trim()}`
    }),
  )
}

// Blanks them, so that line numbers stay.
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '))
}
