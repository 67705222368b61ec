import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashPassword, isOutdated, isPassword, readablePassword } from './password.ts'

function atAnotherCost(password: string): string {
  const nonce = Buffer.from('saltsaltsaltsalt')
  const digest = argon2Sync('argon2id', {
    message: password,
    nonce,
    memory: 4096,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
  })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=4096,t=3,p=1$${text(nonce)}$${text(digest)}`
}

describe('a password', () => {
  test('is known again by its hash, and no other is', async () => {
    const hash = await hashPassword('كلمة السر ٢٠٢٦')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await isPassword('كلمة السر ٢٠٢٦', hash)).toBe(true)
    expect(await isPassword('كلمة السر ٢٠٢٧', hash)).toBe(false)
    expect(await isPassword('', hash)).toBe(false)
  })

  test('never has the same hash twice', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
  })

  test('is the same however its letters are composed', async () => {
    expect(await isPassword('cafe\u0301 \u0627\u0653', await hashPassword('caf\u00e9 \u0622'))).toBe(true)
  })

  test('hashed at an earlier cost is still known, and due for a new hash', async () => {
    const hash = atAnotherCost('إنصات 2026')
    expect(await isPassword('إنصات 2026', hash)).toBe(true)
    expect(isOutdated(hash)).toBe(true)
    expect(isOutdated(await hashPassword('إنصات 2026'))).toBe(false)
  })

  test('without an account is refused', async () => {
    expect(await isPassword('', null)).toBe(false)
    expect(await isPassword('anything', null)).toBe(false)
  })

  test('without an account takes as much work to refuse as with one', async () => {
    const hash = await hashPassword('right')
    const known = await leastWork(() => isPassword('wrong', hash))
    const unknown = await leastWork(() => isPassword('wrong', null))
    expect(unknown).toBeGreaterThan(known / 2)
  })

  test('that we make can be read out: no letter is like another', () => {
    const made = Array.from({ length: 200 }, readablePassword)
    for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(new Set(made).size).toBe(200)
  })
})

/** In microseconds of processor time, which a busy machine does not stretch as it does a clock's. */
async function leastWork(act: () => Promise<unknown>): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage()
    await act()
    const { user, system } = process.cpuUsage(before)
    runs.push(user + system)
  }
  return Math.min(...runs)
}
