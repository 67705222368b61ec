import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from './check/sourceFiles.ts'

/** What came of a program: how it ended, and all it printed. */
export type Outcome = { readonly code: number; readonly output: string }

type Options = {
  /** Shows the output as it comes. */
  readonly show?: boolean
  readonly environment?: Readonly<Record<string, string>>
  /** Where it runs, instead of in the root of the project. */
  readonly folder?: string
}

// The Node that runs this script first, then the programs of the project's own packages.
const path = [join(process.execPath, '..'), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)

/** Runs a program of the project's packages and waits for its end. Never throws: a missing one is code 127. */
export function run(command: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.folder ?? root,
      env: { ...process.env, PATH: path, ...options.environment },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk
        if (options.show) process.stdout.write(chunk)
      })
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
