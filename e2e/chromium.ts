import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { inflate } from '@sparticuz/chromium'

const pack = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')

/** A browser ready to start, and what its process needs in its environment. */
export type Chromium = { readonly executable: string; readonly environment: Record<string, string> }

/**
 * Unpacks the browser that came with npm, once for each user and version, and finds out whether this machine has the
 * libraries and fonts it needs; where not, it uses those of the package. Works on a bare Debian as root or not.
 */
export async function unpackChromium(): Promise<Chromium> {
  const folder = await unpacked()
  const executable = join(folder, 'chromium')
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = (await runs(executable)) ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  return { executable, environment: { ...fonts, ...libraries } }
}

async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(pack, 'package.json'), 'utf8')) as { version: string }
  // Not the package's own place in /tmp: what root unpacked there no other user can start.
  const folder = join(tmpdir(), `insat-chromium-${version}-${userInfo().uid}`)
  if (existsSync(folder)) return folder
  const fresh = await mkdtemp(`${folder}-`)
  await inflateInto(fresh)
  await writeFile(join(fresh, 'fonts/fonts.conf'), fontsConfig(folder))
  try {
    await rename(fresh, folder)
  } catch {
    // Another process was faster.
    await rm(fresh, { recursive: true })
  }
  return folder
}

/** The package unpacks below the folder for temporary files, so that is where it stands for a moment. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']
    await Promise.all(archives.map((archive) => inflate(join(pack, 'bin', archive))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await chmod(join(folder, 'chromium'), 0o755)
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}

async function runs(executable: string): Promise<boolean> {
  try {
    await promisify(execFile)(executable, ['--version', '--no-sandbox'])
    return true
  } catch {
    return false
  }
}
