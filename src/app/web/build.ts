import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rmdir, stat, utimes } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The root of the project, where `build/` and the sources stand. */
export const root = join(import.meta.dirname, '../../..')
export const buildFolder = join(root, 'build')

const sources = [
  'src',
  'public',
  'scripts/vite',
  'vite.config.ts',
  'react-router.config.ts',
  'package-lock.json',
]
const bundled = /\.(tsx?|css|svg|woff2|json)$/
const serverBuild = join(buildFolder, 'server/index.js')
const lock = join(root, 'node_modules/.cache/insat/building')
const staleLock = 120_000

/**
 * Runs `work` on a build that is not older than what it was made of, building first where it is missing or older.
 * Processes wait for one another, so that none reads a build while another replaces it.
 */
export async function withFreshBuild<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true })
  while (!(await takeLock())) await setTimeout(100)
  try {
    if (!(await isFresh())) await build()
    return await work()
  } finally {
    await rmdir(lock)
  }
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(lock)
    return true
  } catch {
    const made = await stat(lock).catch(() => null)
    if (made && Date.now() - made.mtimeMs > staleLock) await rmdir(lock).catch(() => {})
    return false
  }
}

async function isFresh(): Promise<boolean> {
  const built = await stat(serverBuild).catch(() => null)
  if (!built) return false
  // An installation without sources or build tools runs what it was given.
  if (!existsSync(join(root, 'vite.config.ts'))) return true
  const newest = await Promise.all(sources.map((path) => newestChange(join(root, path))))
  return built.mtimeMs >= Math.max(...newest)
}

async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found) return 0
  if (!found.isDirectory()) return bundled.test(path) && !path.includes('.test.') ? found.mtimeMs : 0
  const names = await readdir(path)
  return Math.max(0, ...(await Promise.all(names.map((name) => newestChange(join(path, name))))))
}

async function build(): Promise<void> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@react-router/dev/package.json')),
    'bin.cjs',
  )
  const begun = new Date()
  const { code, output } = await run([cli, 'build'])
  if (code !== 0) throw new Error(`The pages could not be built:\n${output}`)
  // What was changed while it was being built may not be in it.
  await utimes(serverBuild, begun, begun)
}

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
