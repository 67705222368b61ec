import { withoutBidiControls } from '../../../language/core/digits.ts'

/** A text in two pieces that make it up again when put together: nothing is ever taken out of it. */
type FoldedText = { readonly said: string; readonly quoted: string }

/**
 * Finds where the quoted older mail begins, so that a screen can fold it. Only a quote that reaches to the end
 * is folded: answers written between quoted lines, a forwarded mail with nothing said above it, and whatever
 * else is doubtful, count as said.
 */
export function foldQuote(text: string): FoldedText {
  const starts = lineStarts(text)
  const lines = starts.map((start, i) => bare(text.slice(start, starts[i + 1] ?? text.length)))
  const page = { lines, tail: quotedTail(lines), lastQuoted: lines.findLastIndex(isQuotedLine) }
  const at = lines.findIndex((_, i) => quoteBegins(page, i))
  if (at === -1 || lines.slice(0, at).every((line) => line === '')) return { said: text, quoted: '' }
  return { said: text.slice(0, starts[at]), quoted: text.slice(starts[at]) }
}

/** `tail`: from that line on everything written is marked by `>`; the number of lines where nothing is. */
type Page = { readonly lines: readonly string[]; readonly tail: number; readonly lastQuoted: number }

function quotedTail(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line !== '' && !isQuotedLine(line))
  const first = lines.findIndex((line, i) => i > last && isQuotedLine(line))
  return first === -1 ? lines.length : first
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** A line without the marks that mail programs put around Arabic text, and without the stars of bold print. */
function bare(line: string): string {
  return withoutBidiControls(line).replaceAll('\u00a0', ' ').replaceAll('*', '').trim()
}

function quoteBegins({ lines, tail, lastQuoted }: Page, at: number): boolean {
  const line = lines[at] ?? ''
  if (line === '') return false
  if (at === tail || originalMessage.test(line)) return true
  if (ruler.test(line)) return isHeaderBlock(lines, nextWritten(lines, at + 1), false)
  if (isHeaderBlock(lines, at, true)) return true
  const attribution = attributionAt(lines, at)
  if (attribution === null) return false
  const quotedToTheEnd = tail < lines.length && nextWritten(lines, attribution.end) === tail
  return quotedToTheEnd || (attribution.addressed && lastQuoted < attribution.end)
}

/** «-----Original Message-----», «-----رسالة أصلية-----», «----- الرسالة الأصلية -----». */
const originalMessage = /^[-_]{2,}\s*(original message|(ال)?رسالة (ال)?[أا]صلية)\s*[-_]{2,}$/i

/** The line Outlook draws above the older mail. */
const ruler = /^[_-]{20,}$/

const fromField = /^(from|من|المرسل)\s*:/i
const otherField =
  /^(sent|date|to|cc|subject|تاريخ الإرسال|تم الإرسال|أ?رسلت|التاريخ|إلى|الى|نسخة|الموضوع)\s*:/i

/**
 * From, sent, to, subject on lines of their own. Without a ruler above it must name a mail address: «من: الرياض»
 * and «إلى: جدة» may well be the parcel that the complaint is about.
 */
function isHeaderBlock(lines: readonly string[], at: number, addressed: boolean): boolean {
  if (!fromField.test(lines[at] ?? '')) return false
  if (addressed && !/\S@\S/.test(lines[at] ?? '')) return false
  return lines.slice(at + 1, at + 7).filter((line) => otherField.test(line)).length >= 2
}

const attributions = [
  /^on .{6,250} wrote:$/i,
  /^at .{6,120},? (you|.{2,80}) wrote:$/i,
  /^(في|بتاريخ|يوم) .{6,250}(كتبت?|تمت كتابة ما يلي بواسطة)( .{1,160})?\s*:$/,
  /^كتبت? .{2,160}(في|بتاريخ|يوم) .{4,160}:$/,
  /^.{0,120}<\S+@\S+>.{0,120} (wrote|كتبت?)\s*:$/i,
]

type Attribution = { readonly end: number; readonly addressed: boolean }

/**
 * «On … wrote:» and «في … كتب …:», which mail programs break over up to three lines. `end` is the line after it.
 * «كتب لي الموظف:» is also how a complaint tells its story: without a mail address the quote must be marked.
 */
function attributionAt(lines: readonly string[], at: number): Attribution | null {
  let joined = ''
  for (let end = at; end < Math.min(at + 3, lines.length); end++) {
    const line = lines[end] ?? ''
    if (line === '' || line.length > 300 || isQuotedLine(line)) return null
    joined = `${joined} ${line}`.trim()
    if (attributions.some((form) => form.test(joined)))
      return { end: end + 1, addressed: joined.includes('@') }
  }
  return null
}

function isQuotedLine(line: string): boolean {
  return line.startsWith('>')
}

function nextWritten(lines: readonly string[], from: number): number {
  let at = from
  while (lines[at] === '') at++
  return at
}
