import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Name of the cookie that makes a browser's tokens its own. It says nothing of the person. */
export const csrfCookie = 'insat_csrf'

const cookieForm = /^[\w-]{22}$/
const macLength = 32

/** A new random value for the cookie: 128 bits. */
export function newCsrfCookie(): string {
  return randomBytes(16).toString('base64url')
}

/** Whether the browser's cookie can be one of ours. */
export function isCsrfCookie(value: string | undefined): value is string {
  return value !== undefined && cookieForm.test(value)
}

/**
 * The token for the forms of one response: a keyed digest of the cookie's value (signed double submit, OWASP CSRF
 * Prevention Cheat Sheet), masked with fresh random bytes so that it is never the same twice in a compressed page
 * (BREACH).
 */
export function csrfToken(secret: string, cookie: string): string {
  const pad = randomBytes(macLength)
  return Buffer.concat([pad, xor(pad, mac(secret, cookie))]).toString('base64url')
}

/** Whether a token was made for this cookie with this secret. Takes the same time whatever is wrong with it. */
export function isCsrfToken(secret: string, cookie: string, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 2 * macLength) return false
  return timingSafeEqual(xor(bytes.subarray(0, macLength), bytes.subarray(macLength)), mac(secret, cookie))
}

function mac(secret: string, cookie: string): Buffer {
  return createHmac('sha256', secret).update(`csrf ${cookie}`).digest()
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
}
