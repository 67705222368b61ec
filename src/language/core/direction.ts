import { withoutBidiControls } from './digits.ts'

export type Direction = 'rtl' | 'ltr'

const rightToLeftLetter =
  /[\u061b\u061f[\p{L}&&[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]]]/v

const strong = new RegExp(`(${rightToLeftLetter.source})|\\p{L}`, 'v')

/**
 * Direction of the first letter, as `dir="auto"` finds it (Unicode Standard Annex 9, rule P2); digits, signs
 * and emoji have none. Undefined when there is no letter at all.
 */
export function textDirection(text: string): Direction | undefined {
  const first = strong.exec(text)
  if (!first) return undefined
  return first[1] ? 'rtl' : 'ltr'
}

export interface Paragraph {
  /** One or more lines, separated by `\n`. */
  text: string
  /** Undefined when neither it nor any paragraph beside it has a letter: the page decides. */
  direction: Direction | undefined
}

const leftToRightLetter = new RegExp(`(?!${rightToLeftLetter.source})\\p{L}`, 'v')

/** The direction of a line that is written in one direction only. */
function soleDirection(line: string): Direction | undefined {
  const rtl = rightToLeftLetter.test(line)
  const ltr = leftToRightLetter.test(line)
  if (rtl === ltr) return undefined
  return rtl ? 'rtl' : 'ltr'
}

/** Lines of one block; a line wholly in the other direction (a translation, an address) stands alone. */
function splitBlock(block: string): Paragraph[] {
  const base = textDirection(block)
  const parts: Paragraph[] = []
  for (const line of block.split('\n')) {
    const last = parts.at(-1)
    const direction = textDirection(line) ? (soleDirection(line) ?? base) : (last?.direction ?? base)
    if (last && last.direction === direction) last.text += `\n${line}`
    else parts.push({ text: line, direction })
  }
  return parts
}

/**
 * A message cut into what is rendered as one paragraph each, with its own direction: at empty lines, and
 * where a line changes from one script to the other. A paragraph without letters (a phone number) takes the
 * direction of the one before it, else of the one after. Expects `\n` line ends (see `plainText`).
 */
export function paragraphs(text: string): Paragraph[] {
  const blocks = text.split(/\n(?:[^\S\n]*\n)+/).filter((block) => block.trim() !== '')
  const parts = blocks.flatMap(splitBlock)
  let known = parts.find((part) => part.direction)?.direction
  return parts.map((part) => {
    known = part.direction ?? known
    return { text: part.text, direction: known }
  })
}

/**
 * A foreign run (a name, a number, an address) ready to stand inside a sentence of either direction: wrapped
 * in first strong isolate and pop directional isolate, its own bidi controls removed so that it can't break out.
 */
export function isolate(text: string): string {
  return `\u2068${withoutBidiControls(text)}\u2069`
}
