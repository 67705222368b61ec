import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(js|css|svg|json|txt|webmanifest)$/
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/**
 * Lays a Brotli and a gzip copy beside each text file of the browser's build, so that serving it costs no work. It looks
 * again after the server's build, because that one writes the browser's list of routes.
 */
export function compressedCopies(): Plugin {
  let folder = ''
  return {
    name: 'insat-compressed-copies',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, 'build/client')
    },
    async writeBundle() {
      const files = await readdir(folder, { recursive: true })
      const fresh = files.filter((file) => compressible.test(file) && !files.includes(`${file}.br`))
      await Promise.all(fresh.map((file) => compress(join(folder, file))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file)
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await writeFile(`${file}.br`, await brotli(bytes, { params }))
  await writeFile(`${file}.gz`, await gzipped(bytes, { level: 9 }))
}
