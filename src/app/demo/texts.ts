import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Channel } from '../../cases/core/terms.ts'
import type { Complexity, Importance, Kind } from '../../deadlines/core/classes.ts'
import type { Language } from '../../language/core/language.ts'

/** One invented case with everything that was said in it. No two share six words in a row. */
export type DemoText = {
  readonly lang: Language
  readonly category: string
  readonly kind: Kind
  readonly channel: Channel
  readonly subject: string
  readonly text: string
  readonly answer: string
  /** Whether the first answer counts as a solution. */
  readonly solved: boolean
  /** Why the customer is not satisfied with it, and what was answered after the review. */
  readonly no?: string
  readonly answer2?: string
  readonly question?: string
  readonly information?: string
  readonly note?: string
  readonly remark?: string
  readonly customer: {
    readonly name: string
    readonly city: string
    readonly phone: string
    readonly gender: 'm' | 'f'
  }
  readonly complexity: Complexity
  readonly importance: Importance
}

const folder = join(import.meta.dirname, 'texts')

/** All invented cases, one a line of the files in `texts/`. */
export function demoTexts(): DemoText[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  return files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as DemoText)
  })
}
