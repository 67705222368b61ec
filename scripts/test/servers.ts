import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../check/sourceFiles.ts'

/** The Debian packages named in e2e/servers.txt that this machine does not have (on another system: all of them). */
export function missingServers(): string[] {
  return readFileSync(join(root, 'e2e/servers.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isInstalled(line))
}

function isInstalled(name: string): boolean {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' })
  return stdout === 'installed'
}
