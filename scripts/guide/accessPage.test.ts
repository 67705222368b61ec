import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shippedPolicy } from '../../src/cases/core/policy.ts'
import { possibleCommands } from '../../src/cases/core/possible.ts'
import { type Stage, stages } from '../../src/cases/core/stage.ts'
import { rules } from '../../src/cases/core/testing.ts'
import { asked, askers, caseAt } from '../../src/cases/core/testStages.ts'
import { type Kind, kinds } from '../../src/deadlines/core/classes.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/access.md'), 'utf8')

/** The table of a kind as the page has it: by command and stage, the letters of a cell. */
function tableOf(kind: Kind): Map<string, Record<string, string>> {
  const section = page.split('\n## ').find((part) => part.startsWith(`${kind}\n`)) ?? expect.fail(kind)
  const [head = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return new Map(
    rows.map(([command = '', ...cells]) => [
      command,
      Object.fromEntries(cells.map((cell, index) => [head[index + 1] ?? '', cell === '–' ? '' : cell])),
    ]),
  )
}

function lettersIn(kind: Kind, stage: Stage, command: string): string {
  const state = caseAt(kind, stage) ?? expect.fail(`${kind} ${stage}`)
  const may = Object.entries(askers).filter(([, actor]) =>
    possibleCommands(state, actor, { ...rules, policy: shippedPolicy }, asked).some(
      (type) => type === command,
    ),
  )
  return may.map(([letter]) => letter).join('')
}

describe.each(kinds)('who may do what with a case of kind %s is what the page says', (kind) => {
  const table = tableOf(kind)
  const columns = stages.filter((stage) => caseAt(kind, stage) !== null)
  test.each(columns)('at the stage %s', (stage) => {
    const said = [...table].map(([command, cells]) => [command, cells[stage]])
    const found = [...table.keys()].map((command) => [command, lettersIn(kind, stage, command)])
    expect(said).toEqual(found)
  })
  test('and no command is missing from it', () => {
    const known = new Set([
      ...table.keys(),
      ...(page.match(/`[a-z-]+`/g) ?? []).map((code) => code.slice(1, -1)),
    ])
    for (const stage of columns)
      for (const actor of Object.values(askers)) {
        const state = caseAt(kind, stage) ?? expect.fail(stage)
        for (const type of possibleCommands(state, actor, { ...rules, policy: shippedPolicy }, asked))
          expect(known).toContain(type)
      }
  })
})
