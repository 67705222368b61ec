import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from 'react-router'
import { buildFolder, withFreshBuild } from './build.ts'

/** A file for browsers, with its compressed copies where the build made some. */
export type WebFile = {
  readonly type: string
  readonly bytes: Buffer
  readonly br: Buffer | undefined
  readonly gzip: Buffer | undefined
}

export type BuiltWeb = { readonly build: ServerBuild; readonly files: ReadonlyMap<string, WebFile> }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/**
 * The built pages and all files they name, about a megabyte, taken into memory together: a build that replaces them
 * on disk while this process runs cannot leave it with pages whose files are gone.
 */
export function loadBuiltWeb(): Promise<BuiltWeb> {
  return withFreshBuild(async () => {
    const [build, files] = await Promise.all([importBuild(), readFiles(join(buildFolder, 'client'))])
    return { build, files }
  })
}

async function importBuild(): Promise<ServerBuild> {
  const file = join(buildFolder, 'server/index.js')
  // A process that starts the web twice must not get the build it imported before.
  const { mtimeMs } = await stat(file)
  return import(`${pathToFileURL(file).href}?built=${mtimeMs}`)
}

async function readFiles(folder: string): Promise<Map<string, WebFile>> {
  const names = await readdir(folder, { recursive: true })
  const wanted = names.filter((name) => extname(name) in types && !name.startsWith('.'))
  const read = (name: string) => readFile(join(folder, name))
  const optional = (name: string) => (names.includes(name) ? read(name) : undefined)
  const entries = wanted.map(async (name) => {
    const [bytes, br, gzip] = await Promise.all([read(name), optional(`${name}.br`), optional(`${name}.gz`)])
    const type = types[extname(name)] ?? 'application/octet-stream'
    return [`/${name.replaceAll('\\', '/')}`, { type, bytes, br, gzip }] as const
  })
  return new Map(await Promise.all(entries))
}
