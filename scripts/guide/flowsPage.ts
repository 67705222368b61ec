import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diagramOf } from '../../src/cases/core/diagram.ts'
import { flows } from '../../src/cases/core/flows.ts'
import { ar } from '../../src/cases/words/ar.ts'
import { en } from '../../src/cases/words/en.ts'
import { kinds } from '../../src/deadlines/core/classes.ts'
import { root } from '../check/sourceFiles.ts'

export const flowsFile = 'docs/flows.md'

/** The whole text of docs/flows.md: each kind's procedure as a state diagram, in both languages. */
export function describeFlows(): string {
  const pictures = kinds.flatMap((kind) => [
    `## ${en.kind[kind]}`,
    picture(kind, en),
    `## ${ar.kind[kind]}`,
    picture(kind, ar),
  ])
  return [
    '# The procedures',
    'Drawn by `npm run flows` from the code that decides (`src/cases/core/flows.ts`); do not edit. Random walks through what the commands really let through find these ways and no other.',
    ...pictures,
    '',
  ].join('\n\n')
}

/** Whether the kept page is still the true one. */
export function checkFlows(): string[] {
  const kept = join(root, flowsFile)
  const isTrue = existsSync(kept) && readFileSync(kept, 'utf8') === describeFlows()
  return isTrue ? [] : [`${flowsFile} is not up to date: npm run flows`]
}

function picture(kind: (typeof kinds)[number], words: typeof ar | typeof en): string {
  const { stages, arrows } = diagramOf(flows[kind])
  const name = (stage: string) => stage.replace('-', '_')
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...stages.map((stage) => `  state "${words.stage[stage]}" as ${name(stage)}`),
    `  [*] --> ${name('registered')}`,
    ...arrows.map(
      ({ from, to, by }) =>
        `  ${name(from)} --> ${name(to)}: ${by.map((command) => words.command[command]).join(' / ')}`,
    ),
    '```',
  ].join('\n')
}
