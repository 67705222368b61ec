import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Breach, importBreaches, unseen } from './imports.ts'
import { planted } from './plantedImports.ts'
import { root } from './sourceFiles.ts'

const base = mkdtempSync(join(tmpdir(), 'insat-planted-'))
let breaches: Breach[] = []

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'))
  for (const [file, { imports }] of Object.entries(planted)) {
    mkdirSync(dirname(join(base, file)), { recursive: true })
    const lines = [...imports.map((one) => `import ${one}`), 'export const file = 1']
    writeFileSync(join(base, file), `${lines.join('\n')}\n`)
  }
  breaches = await importBreaches(base)
})

afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('The import rules', () => {
  test('find every planted violation and nothing else', () => {
    const expected = Object.entries(planted).flatMap(([file, { breaks = [] }]) =>
      breaks.map((rule) => `${file} ${rule}`),
    )
    const found = new Set(breaches.map(({ from, rule }) => `${from} ${rule}`))
    expect([...found].sort()).toEqual(expected.sort())
  })

  test('each have a planted violation', async () => {
    const { default: config } = await import('../../.dependency-cruiser.mjs' as string)
    const rules: string[] = config.forbidden.map(({ name }: { name: string }) => name)
    const found = new Set(breaches.map(({ rule }) => rule))
    expect(rules.filter((rule) => !found.has(rule))).toEqual([])
  })

  test('demand that every file was seen', () => {
    const [first = '', ...others] = Object.keys(planted)
    expect(unseen(base, others)).toEqual([first])
    expect(unseen(base, [])).toHaveLength(others.length + 1)
  })

  test('name the import that breaks them', () => {
    const behind = breaches.filter(({ rule }) => rule === 'other-rooms-by-their-doors')
    expect(behind).toEqual([
      {
        rule: 'other-rooms-by-their-doors',
        from: 'src/desk/routes/behindTheDoor.ts',
        to: 'src/cases/store/behind.ts',
      },
    ])
  })
})
