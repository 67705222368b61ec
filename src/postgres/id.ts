let lastTime = 0
let sequence = 0

/**
 * A new UUID version 7 (RFC 9562 §5.7, method 1): 48 bits of Unix milliseconds, a 12-bit counter that keeps ids made
 * within one millisecond of one process in order, 62 random bits. PostgreSQL before 18 has no `uuidv7()`, so ids are
 * made here. Ids sort by the time they were made in; when the clock steps back they stay at the last time seen.
 */
export function uuidv7(): string {
  tick(Date.now())
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(lastTime / 0x10000))
  view.setUint16(4, lastTime % 0x10000)
  view.setUint16(6, 0x7000 | sequence)
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = bytes.toHex()
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function tick(now: number): void {
  if (now > lastTime) {
    lastTime = now
    sequence = 0
  } else if (sequence < 0xfff) {
    sequence += 1
  } else {
    lastTime += 1
    sequence = 0
  }
}
