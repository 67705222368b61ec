import { hash } from 'node:crypto'

/** The head of a case without events. */
export const firstHead = Buffer.alloc(32)

/** The next head: SHA-256 over the head before and the event's exact text. Altering or removing any event breaks all after it. */
export function nextHead(head: Buffer, body: string): Buffer {
  return hash('sha256', Buffer.concat([head, Buffer.from(body)]), 'buffer')
}
