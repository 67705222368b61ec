import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { root } from './sourceFiles.ts'

const impure = {
  date: 'new Date()',
  clock: 'Temporal.Now.instant()',
  chance: 'Math.random()',
  environment: 'process.env',
  key: 'crypto.randomUUID()',
  network: "fetch('/')",
  screen: 'console.log(1)',
}
const pure = { instant: "Temporal.Instant.from('2026-03-12T11:50:00Z')", most: 'Math.max(1, 2)' }

const base = mkdtempSync(join(tmpdir(), 'insat-pure-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true })
  writeFileSync(join(base, file), text)
}

describe('The lint rules', () => {
  test('keep time, chance and the world around out of core/, and out of core/ alone', async () => {
    for (const file of ['biome.json', 'scripts/check/pureCore.grit']) {
      cpSync(join(root, file), join(base, file), { recursive: true })
    }
    for (const [name, expression] of Object.entries({ ...impure, ...pure })) {
      const text = `export const value = (): unknown => ${expression}\n`
      for (const shelf of ['core', 'store']) write(`src/cases/${shelf}/${name}.ts`, text)
    }
    const { output } = await run('biome', ['lint', '--reporter=concise', '--colors=off'], { folder: base })
    const refused = new Set([...output.matchAll(/^\S+ (\S+?):\d+/gm)].map((match) => match[1]))
    const expected = Object.keys(impure).map((name) => `src/cases/core/${name}.ts`)
    expect([...refused].sort()).toEqual(expected.sort())
  })
})
