import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../postgres/context.ts'

type Secret = Pick<Context, 'secret'>

const form = /^([\w-]{22})\.([\w-]{43})$/

/** Seconds for which a browser is known as one in which an officer has signed in. */
export const deviceSeconds = 180 * 24 * 60 * 60

/** The cookie of one account in a browser: at a counter several officers use the same one. It does not name them. */
export function deviceCookie({ secret }: Secret, email: string): string {
  return `insat_device_${mac(secret, `device name ${email}`).slice(0, 10)}`
}

/**
 * What a browser keeps when an officer has signed in with it. It opens nothing: it only lets that browser try this
 * account while others guess at it (OWASP Authentication Cheat Sheet, device cookies).
 */
export function newDevice({ secret }: Secret, email: string): string {
  const nonce = randomBytes(16).toString('base64url')
  return `${nonce}.${mac(secret, deviceOf(nonce, email))}`
}

/** Whether that is such a thing, made by us for this account. */
export function isDevice({ secret }: Secret, email: string, device: string | undefined): device is string {
  const [, nonce, signature] = form.exec(device ?? '') ?? []
  if (nonce === undefined || signature === undefined) return false
  return timingSafeEqual(Buffer.from(signature), Buffer.from(mac(secret, deviceOf(nonce, email))))
}

function deviceOf(nonce: string, email: string): string {
  return `device ${nonce} ${email}`
}

function mac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}
