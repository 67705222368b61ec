import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ivLength = 12
const tagLength = 16

/**
 * A provider's secret as it is stored: AES-256-GCM under a key made from the installation's secret by HKDF (RFC 5869),
 * so that a copy of the database alone signs in nowhere. `owner` is the row it belongs to: moved to another it does not open.
 */
export function seal(secret: string, owner: string, text: string): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** The secret again; nothing where it was sealed under another secret, for another row, or was altered. */
export function unseal(secret: string, owner: string, sealed: Buffer): string | null {
  try {
    const [iv, rest] = [sealed.subarray(0, ivLength), sealed.subarray(ivLength)]
    const opening = createDecipheriv('aes-256-gcm', keyOf(secret), iv, { authTagLength: tagLength })
    opening.setAAD(Buffer.from(owner)).setAuthTag(rest.subarray(0, tagLength))
    return Buffer.concat([opening.update(rest.subarray(tagLength)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'secrets of providers', 32))
}
