import { type Argon2Parameters, argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** What a hash costs: OWASP Password Storage Cheat Sheet for argon2id; memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const hashBytes = 32
const saltBytes = 16

// No 0 and o, no 1, i and l: it is read from a screen or told over the phone.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'

const derive = promisify(argon2)

/** The argon2id hash of a password (RFC 9106) as a PHC string, which names its own parameters and salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltBytes)
  const digest = await derive('argon2id', parameters(password, nonce, cost, hashBytes))
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(digest)}`
}

/**
 * Whether that is the password. Without a hash (no such account, or one that may not sign in) it works as long as with
 * one and says no, so that the time of an answer tells nobody which accounts there are.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const known = read(hash ?? decoy)
  const digest = await derive('argon2id', parameters(password, known.nonce, known, known.digest.length))
  return timingSafeEqual(digest, known.digest) && hash !== null
}

/** Whether a hash was made at another cost than today's, so that it should be made anew while the password is at hand. */
export function isOutdated(hash: string): boolean {
  const { memory, passes, parallelism, digest } = read(hash)
  return (
    memory !== cost.memory ||
    passes !== cost.passes ||
    parallelism !== cost.parallelism ||
    digest.length !== hashBytes
  )
}

/** A password that can be read out: four groups of four letters and digits, 79 random bits. */
export function readablePassword(): string {
  const letters = Array.from({ length: 16 }, () => readable[randomInt(readable.length)]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

const decoy = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(
  Buffer.alloc(saltBytes),
)}$${base64(Buffer.alloc(hashBytes))}`

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }
type Hash = Cost & { readonly nonce: Buffer; readonly digest: Buffer }

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

function read(hash: string): Hash {
  const [, memory, passes, parallelism, nonce, digest] = phc.exec(hash) ?? []
  if (!nonce || !digest) throw new Error('A stored password hash cannot be read')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    digest: Buffer.from(digest, 'base64'),
  }
}

// One form of each letter, whatever keyboard it was typed on (RFC 8265, 4.2).
function parameters(
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Cost,
  tagLength: number,
) {
  return {
    message: Buffer.from(password.normalize('NFC')),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength,
  } satisfies Argon2Parameters
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
