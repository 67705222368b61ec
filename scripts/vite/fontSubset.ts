import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

const characters = {
  // Arabic letters with their marks, Persian and Urdu letters of names, Arabic-Indic digits, punctuation, joiners.
  arabic: `${range(0x621, 0x63a)}${range(0x640, 0x652)}${range(0x660, 0x66c)}\u0670\u0671پچژڤکگی،؛؟ۀہۃےٹڈڑ\u00a0\u200c\u200d `,
  latin: `${range(0x20, 0x7e)}\u00a0«»·–—‘’“”•…×`,
}
const features = {
  arabic: undefined,
  // Small capitals, fractions and their like are not used: without them the file is a fifth smaller.
  latin: ['ccmp', 'liga', 'calt', 'kern', 'mark', 'mkmk', 'locl'],
}
const weights = [400, 600] as const

const font = dirname(createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans-arabic/package.json'))

/**
 * Cuts IBM Plex Sans Arabic down to the letters of Arabic and English, and lays its licence beside the files in the
 * build. The style sheet refers to them as `@fonts/…`, which is `folder`. Takes a second once, then nothing.
 */
export function fontSubset(folder: string): Plugin {
  return {
    name: 'insat-font-subset',
    configResolved: () => writeSubsets(folder),
    async generateBundle() {
      if (this.environment.name !== 'client') return
      const source = await readFile(join(font, 'LICENSE'))
      this.emitFile({ type: 'asset', fileName: 'assets/ibm-plex-licence.txt', source })
    },
  }
}

async function writeSubsets(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const script of ['arabic', 'latin'] as const)
    for (const weight of weights) {
      const source = join(font, `files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`)
      await writeSubset(source, join(folder, `${script}-${weight}.woff2`), script)
    }
}

async function writeSubset(source: string, target: string, script: 'arabic' | 'latin'): Promise<void> {
  if (await isNewer(target, import.meta.filename)) return
  const keepFeatures = features[script]
  const options = { targetFormat: 'woff2' as const, noHinting: true, ...(keepFeatures && { keepFeatures }) }
  await writeFile(target, await subsetFont(await readFile(source), characters[script], options))
}

async function isNewer(file: string, than: string): Promise<boolean> {
  const [mine, other] = await Promise.all([stat(file).catch(() => null), stat(than).catch(() => null)])
  return mine !== null && (other === null || mine.mtimeMs > other.mtimeMs)
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
