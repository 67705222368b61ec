import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The root of the project. */
export const root = join(import.meta.dirname, '../..')

/** All files under these folders of `base` whose names end so, as paths from `base`, sorted. */
export function filesUnder(base: string, folders: readonly string[], ending: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(join(base, folder)))
    .flatMap((folder) => readdirSync(join(base, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
