import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Place } from './place.ts'
import { makeFolder, type Runner } from './runner.ts'

/**
 * Makes the cluster and in it the database `insat`, unless it is there. Made beside and renamed, so that a process
 * killed in the middle leaves nothing that looks finished.
 */
export function initialise(place: Place): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) giveTo(place.runner, place.cluster)
  else make(place)
}

function make(place: Place): void {
  const parent = dirname(place.cluster)
  makeFolder(parent, 0o755)
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(place.cluster)}.new`))
      rmSync(join(parent, name), { recursive: true, force: true })
  }
  const beside = `${place.cluster}.new`
  mkdirSync(beside, { mode: 0o700 })
  giveTo(place.runner, beside)
  const passwordFile = `${beside}.password`
  writeFileSync(passwordFile, place.password, { mode: 0o600 })
  giveTo(place.runner, passwordFile)
  run(place, place.binaries.initdb, initdbArguments(beside, passwordFile), '')
  run(place, place.binaries.postgres, ['--single', '-D', beside, 'template1'], 'create database insat\n')
  rmSync(passwordFile)
  renameSync(beside, place.cluster)
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    '--username=insat',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--data-checksums',
    '--no-instructions',
  ]
}

function run(place: Place, program: string, args: string[], input: string): void {
  const { status, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    cwd: '/',
    env: serverEnvironment(),
    ...place.runner,
  })
  if (error === undefined && status === 0) return
  const reason = error === undefined ? stderr.trim().split('\n').at(-1) : reasonNotToRun(error, program)
  throw new Error(`The database could not be set up in ${place.cluster}: ${reason}`)
}

/** Why a program of the server could not even be run, in words. */
export function reasonNotToRun(error: Error, program: string): string {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return error.message
  return `${program} does not run on this system (it needs glibc); use another PostgreSQL by DATABASE_URL`
}

/** What the server's programs see of our environment: none of libpq's variables, messages in English. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  return {
    ...(PATH && { PATH }),
    ...(SystemRoot && { SystemRoot }),
    ...(TEMP && { TEMP }),
    LC_ALL: 'C',
    TZ: 'UTC',
  }
}

// A data folder that root brought back from a backup belongs to root; the server only takes what is its own.
function giveTo(runner: Runner, path: string): void {
  if (runner === undefined || statSync(path).uid === runner.uid) return
  chownSync(path, runner.uid, runner.gid)
  if (!statSync(path).isDirectory()) return
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), runner.uid, runner.gid)
  }
}
