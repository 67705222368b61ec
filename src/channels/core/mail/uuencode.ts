/** A text whose uuencoded files have been taken out, and these files. */
type Uudecoded = {
  readonly text: string
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
}

const beginning = /^begin [0-7]{3,4} (\S.*)$/

/**
 * Takes the files out that older mail programs wrote into the text between `begin 644 NAME` and `end`
 * (POSIX uuencode). A block that is not whole stays in the text as it is.
 */
export function takeUuencoded(text: string): Uudecoded {
  if (!/^begin [0-7]{3,4} \S/m.test(text)) return { text, files: [] }
  const lines = text.split('\n')
  const kept: string[] = []
  const files: { name: string; content: Uint8Array }[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = beginning.exec(lines[at] ?? '')?.[1]
    const block = name === undefined ? null : blockAt(lines, at + 1)
    if (name === undefined || block === null) {
      kept.push(lines[at] ?? '')
      continue
    }
    files.push({ name, content: block.content })
    at = block.end
  }
  return { text: kept.join('\n'), files }
}

/** Decodes the whole of a part whose transfer encoding is uuencode; nothing where there is no whole block in it. */
export function uudecode(text: string): Uint8Array | null {
  return takeUuencoded(text.replaceAll('\r\n', '\n')).files[0]?.content ?? null
}

function blockAt(lines: readonly string[], from: number): { content: Uint8Array; end: number } | null {
  const pieces: Uint8Array[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === 'end') return { content: joined(pieces), end: at }
    const piece = line === '' ? new Uint8Array(0) : decodedLine(line)
    if (piece === null) return null
    pieces.push(piece)
  }
  return null
}

/** One line: a character for the number of bytes, then four characters for three bytes. Null where it is none. */
function decodedLine(line: string): Uint8Array | null {
  const length = sixBits(line, 0)
  const groups = Math.ceil(length / 3) * 4
  // Some senders add a check character; some ways lose spaces at the end, which stand for zero bits.
  const tooShort = line.length - 1 < groups - 4
  if (/[^ -`]/.test(line) || tooShort || line.length - 1 > groups + 2) return null
  return Uint8Array.from({ length }, (_, i) => {
    const at = 1 + Math.floor(i / 3) * 4 + (i % 3)
    const shift = (i % 3) * 2
    return (sixBits(line, at) << (shift + 2)) | (sixBits(line, at + 1) >> (4 - shift))
  })
}

function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 0x20) & 0x3f : 0
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
