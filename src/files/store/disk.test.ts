import { hash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { readBytes, writeBytes } from './disk.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'insat-disk-'))
afterAll(() => rmSync(dataDir, { recursive: true }))
const files = () =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('a write that fails half-way leaves nothing behind: a full disk would only be fuller by each new try', async () => {
  const breaksOff = [Buffer.from('half'), 5] as unknown as Uint8Array
  await expect(writeBytes(dataDir, hash('sha256', 'half', 'buffer'), breaksOff)).rejects.toThrow()
  expect(files()).toEqual([])
})

test('the same bytes are kept once, also when they come twice at the same moment', async () => {
  const bytes = Buffer.from('انقطع الخط')
  const sha256 = hash('sha256', bytes, 'buffer')
  await Promise.all([writeBytes(dataDir, sha256, bytes), writeBytes(dataDir, sha256, bytes)])
  expect(files()).toHaveLength(1)
  expect(await buffer(readBytes(dataDir, sha256))).toEqual(bytes)
})
