import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { canReach, chooseRunner, type Runner } from './runner.ts'

/** Where everything of one embedded server is. */
export type Place = {
  readonly dataDir: string
  /** PostgreSQL's own folder. */
  readonly cluster: string
  readonly runner: Runner
  readonly binaries: Binaries
  readonly port: number
  readonly password: string
}

type Settings = { readonly port: number; readonly password: string; readonly cluster?: string }

const SYSTEM_FOLDER = '/var/lib/insat'

/**
 * Reads (the first time: decides) where the server of a data folder is and how it is reached. Port and password are in
 * `database.json`, which only its owner reads. The cluster is inside the data folder; when root lends the server
 * another user who can't get there, it is under /var/lib/insat and `database.json` says where.
 */
export async function findPlace(folder: string): Promise<Place> {
  const dataDir = realpathSync(folder)
  const settings = readSettings(dataDir) ?? (await decide(dataDir))
  const cluster = settings.cluster ?? join(dataDir, 'postgres')
  const runner = chooseRunner(cluster)
  if (existsSync(cluster) && !canReach(runner, dirname(cluster))) {
    throw new Error(
      `The user that the database runs as can't get to ${cluster}: let it pass through the folders above (chmod o+x)`,
    )
  }
  const binaries = prepareBinaries(runner, runner === undefined ? dataDir : SYSTEM_FOLDER)
  return { dataDir, cluster, runner, binaries, port: settings.port, password: settings.password }
}

/** Chooses another port, when someone else has taken the kept one while the server was down. */
export async function moveToFreePort(place: Place): Promise<Place> {
  const port = await freePort()
  writeSettings(place.dataDir, { ...readSettings(place.dataDir), port, password: place.password })
  return { ...place, port }
}

/** The address of the database for programs on this machine. */
export function urlOf(place: Place): string {
  return `postgres://insat:${place.password}@127.0.0.1:${place.port}/insat`
}

async function decide(dataDir: string): Promise<Settings> {
  const reachable = canReach(chooseRunner(join(dataDir, 'postgres')), dataDir)
  const settings = {
    port: await freePort(),
    password: randomBytes(24).toString('base64url'),
    ...(reachable ? {} : { cluster: join(SYSTEM_FOLDER, randomBytes(6).toString('hex'), 'postgres') }),
  }
  writeSettings(dataDir, settings)
  return settings
}

function readSettings(dataDir: string): Settings | undefined {
  const path = join(dataDir, 'database.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Settings
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'EACCES')
      throw new Error(`${path} belongs to another user: run insat as the user who made the data folder`)
    throw error
  }
}

function writeSettings(dataDir: string, settings: Settings): void {
  const path = join(dataDir, 'database.json')
  writeFileSync(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No free port')),
      )
    })
  })
}
