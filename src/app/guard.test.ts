import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'

// A clone in small: the guard, a program that says what it was given, and (or not) the Node that npm brings.
const root = mkdtempSync(join(tmpdir(), 'insat-guard-'))
const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`)
afterAll(() => rmSync(root, { recursive: true }))

beforeEach(() => {
  cpSync(join(import.meta.dirname, '../../bin/insat.mjs'), join(root, 'bin/insat.mjs'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  mkdirSync(join(root, 'src/app'), { recursive: true })
  writeFileSync(join(root, 'src/app/cli.ts'), PROGRAM)
  mkdirSync(join(brought, 'bin'), { recursive: true })
  writeFileSync(join(brought, 'package.json'), '{}')
  rmSync(join(brought, 'bin/node'), { force: true })
  symlinkSync(process.execPath, join(brought, 'bin/node'))
})

const PROGRAM = `const args: string[] = process.argv.slice(2)
process.on('SIGTERM', () => { console.log('tidied up'); process.exit(7) })
console.log(process.versions.node, args.join(' '))
if (args[0] === 'wait') setInterval(() => {}, 1000)
else process.exitCode = 3`

// Makes the Node of the tests pass for an older one, with or without the power to turn into another program.
function start(version: string, powers: 'old' | 'new', args: string[]): ChildProcess {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    ${powers === 'old' ? 'process.execve = undefined' : ''}`
  const preload = `data:text/javascript,${encodeURIComponent(pretend)}`
  return spawn(process.execPath, ['--import', preload, join(root, 'bin/insat.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(
  version: string,
  powers: 'old' | 'new',
  args: string[],
): Promise<{ out: string; problems: string; code: unknown }> {
  const child = start(version, powers, args)
  if (child.stdout === null || child.stderr === null) throw new Error('no output')
  const [out, problems, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, problems, code }
}

describe('the insat command', () => {
  test('runs at once under a Node that is new enough', async () => {
    expect(await run('26.0.0', 'new', ['doctor', '--json'])).toEqual({
      out: '26.0.0 doctor --json\n',
      problems: '',
      code: 3,
    })
  })

  test.each(['old', 'new'] as const)(
    'hands over to the Node that npm brought, with arguments and exit code (%s)',
    async (powers) => {
      const { out, problems, code } = await run('20.11.0', powers, ['due', 'two words'])
      expect({ out, problems, code }).toEqual({
        out: `${process.versions.node} due two words\n`,
        problems: '',
        code: 3,
      })
    },
  )

  test.each(['old', 'new'] as const)('passes on the wish to end (%s)', async (powers) => {
    const child = start('20.11.0', powers, ['wait'])
    let out = ''
    child.stdout?.on('data', (data) => {
      out += data
      if (String(data).includes('wait')) child.kill('SIGTERM')
    })
    expect(await once(child, 'exit')).toEqual([7, null])
    expect(out).toContain('tidied up')
  })

  test.skipIf(process.platform !== 'linux').each(['old', 'new'] as const)(
    'says what to install where that Node lacks a library (%s)',
    async (powers) => {
      const node = join(brought, 'bin/node')
      rmSync(node)
      const said = `${node}: error while loading shared libraries: libatomic.so.1: cannot open shared object file`
      writeFileSync(node, `#!/bin/sh\necho '${said}: No such file or directory' >&2\nexit 127\n`, {
        mode: 0o755,
      })
      const { problems, code } = await run('20.11.0', powers, ['serve'])
      expect(problems).toMatch(/^Insat cannot start.* `apt-get install libatomic1`.*\n$/)
      expect(code).toBe(69)
    },
  )

  test('says what to do when npm brought none', async () => {
    rmSync(brought, { recursive: true })
    const { problems, code } = await run('20.11.0', 'old', ['serve'])
    expect(problems).toMatch(/^Insat needs Node 26; this is v.*Run `npm ci`.*\n$/)
    expect(code).toBe(69)
  })
})
