import PostalMime from 'postal-mime'
import { utf8Sequences } from '../../core/mail/charset.ts'
import type { HeaderField } from '../../core/mail/mail.ts'

/** One part of a mail (RFC 2045), with the exact bytes of its body. */
export type Part = {
  readonly headers: readonly HeaderField[]
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  readonly disposition: string | null
  readonly fileName: string | null
  readonly contentId: string | null
  /** In lower case; empty where none is given. */
  readonly transferEncoding: string
  /** As it stands in the mail, line ends and all, without the line end that belongs to the next boundary. */
  readonly encoded: Uint8Array
  /** What the parser decoded of base64; empty for other encodings, in which it loses line ends. */
  readonly decoded: Uint8Array
  readonly children: readonly Part[]
}

/**
 * What is used of the inside of postal-mime: its tree of parts, and that each line passes `processLine` once.
 * The door of the package gives texts already decoded by the declared charset, in which wrongly declared letters
 * are lost. The version is pinned; the tests of this folder fail where another one differs.
 */
type Node = {
  readonly state: 'header' | 'body' | 'finished'
  readonly childNodes: readonly Node[]
  readonly headers: readonly HeaderField[]
  readonly content: ArrayBuffer | null
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false }
  readonly contentDisposition: { readonly parsed: Structured }
  readonly contentTransferEncoding: { readonly encoding: string }
  readonly contentId?: string
}
type Structured = { readonly value: string; readonly params: Readonly<Record<string, string>> }
type Line = Uint8Array<ArrayBuffer>

declare class Inside {
  constructor(options: { maxNestingDepth: number; maxHeadersSize: number })
  root: Node
  currentNode: Node
  readPos: number
  processLine(line: Line, isFinal: boolean): Promise<void>
  collectNode(): Promise<void>
  parse(raw: Uint8Array): Promise<unknown>
}

/** Nobody sends as many; whoever does wants to keep the machine busy. */
const mostParts = 10_000

type Span = { start: number; end: number; closed: boolean }

class TreeParser extends (PostalMime as unknown as typeof Inside) {
  readonly spans = new Map<Node, Span>()
  readonly #headerText: (line: Uint8Array) => string
  #last: { node: Node; start: number; end: number } | null = null

  constructor(headerText: (line: Uint8Array) => string) {
    super({ maxNestingDepth: 100, maxHeadersSize: 1_048_576 })
    this.#headerText = headerText
  }

  override processLine(line: Line, isFinal: boolean): Promise<void> {
    this.settle()
    const node = this.currentNode
    this.#last = node.state === 'body' ? { node, start: line.byteOffset, end: this.readPos } : null
    if (!isFinal && isBodyAlone(node, line)) return Promise.resolve()
    return super.processLine(node.state === 'header' ? this.#headerLine(line) : line, isFinal)
  }

  /** As UTF-8 and without NUL, which PostgreSQL refuses. */
  #headerLine(line: Line): Line {
    const clean = line.includes(0) ? line.filter((byte) => byte !== 0) : line
    return utf8Sequences(clean).broken === 0 ? clean : new TextEncoder().encode(this.#headerText(clean))
  }

  /** The line before belonged to its part, unless it moved the parser on to another one: then it was a boundary. */
  settle(): void {
    if (!this.#last) return
    const { node, start, end } = this.#last
    const span = this.spans.get(node) ?? { start, end: start, closed: false }
    if (this.currentNode === node) span.end = end
    else this.#close(span)
    this.spans.set(node, span)
    this.#last = null
  }

  #close(span: Span): void {
    span.closed = true
    if (this.spans.size > mostParts) throw new Error(`more than ${mostParts} parts`)
  }

  /** The parts are put together here, not by the library. */
  override collectNode(): Promise<void> {
    return Promise.resolve()
  }
}

/** A line that can be no boundary, of a body that is cut from the raw mail: the library need not copy it. */
function isBodyAlone(node: Node, line: Line): boolean {
  const mayBeBoundary = line[0] === 0x2d && line[1] === 0x2d
  return node.state === 'body' && !mayBeBoundary && node.contentTransferEncoding.encoding !== 'base64'
}

/**
 * Splits a mail into its parts. `headerText` reads a header line that is neither ASCII nor UTF-8.
 * Throws an Error for more than 100 nested parts, 10,000 parts or 1 MiB of headers, and more.
 */
export async function parseTree(raw: Uint8Array, headerText: (line: Uint8Array) => string): Promise<Part> {
  const parser = new TreeParser(headerText)
  await parser.parse(raw)
  parser.settle()
  return partOf(parser.root, raw, parser.spans)
}

function partOf(node: Node, raw: Uint8Array, spans: ReadonlyMap<Node, Span>): Part {
  const disposition = node.contentDisposition.parsed
  const type = node.contentType.parsed
  return {
    headers: node.headers,
    type: type.value,
    parameters: type.params,
    disposition: disposition.value || null,
    fileName: disposition.params.filename || type.params.name || null,
    contentId: node.contentId?.replace(/[<>\s]/g, '') || null,
    transferEncoding: node.contentTransferEncoding.encoding,
    encoded: bytesOf(raw, spans.get(node)),
    decoded: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    children: node.childNodes.map((child) => partOf(child, raw, spans)),
  }
}

function bytesOf(raw: Uint8Array, span: Span | undefined): Uint8Array {
  if (!span) return new Uint8Array(0)
  const bytes = raw.subarray(span.start, span.end)
  if (!span.closed || bytes.at(-1) !== 0x0a) return bytes
  return bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1)
}
