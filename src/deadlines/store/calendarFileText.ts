const [cr, lf, space, tab] = [13, 10, 32, 9]

/**
 * The text of a calendar file. Lines are unfolded first, since a fold may stand inside a letter (RFC 5545 section
 * 3.1); then UTF-8, or windows-1256 where it is none, as older programs in Arabic write it.
 */
export function calendarFileText(bytes: Uint8Array): string {
  const whole = unfolded(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole)
  } catch {
    return new TextDecoder('windows-1256').decode(whole)
  }
}

function unfolded(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const ends = bytes[at] === cr && bytes[at + 1] === lf ? at + 1 : at
    const next = bytes[ends + 1]
    if (bytes[ends] === lf && (next === space || next === tab)) at = ends + 1
    else kept[length++] = bytes[at] ?? 0
  }
  return kept.subarray(0, length)
}
