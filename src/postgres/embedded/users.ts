import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, ourselves } from './processes.ts'

let count = 0

/** Notes that this process uses the server of a data folder; returns how to take the note back. */
export function noteUser(dataDir: string): () => void {
  const folder = join(dataDir, 'postgres.users')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const note = join(folder, `${ourselves()}-${count++}`)
  writeFileSync(note, '')
  return () => rmSync(note, { force: true })
}

/** Whether any living process uses the server; notes of dead ones are cleared away. */
export function isUsed(dataDir: string): boolean {
  const folder = join(dataDir, 'postgres.users')
  const notes = readdirSync(folder)
  const dead = notes.filter((note) => !isAlive(note))
  for (const note of dead) rmSync(join(folder, note), { force: true })
  return notes.length > dead.length
}
