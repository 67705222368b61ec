import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { hydrate, prepareBinaries } from './binaries.ts'
import { canReach } from './runner.ts'

const root = mkdtempSync(join(tmpdir(), 'insat-binaries-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true }))
const OTHER = { uid: 65533, gid: 65533 }

function fakePackage(name: string): string {
  const native = join(root, name, 'native')
  mkdirSync(join(native, 'lib'), { recursive: true })
  mkdirSync(join(native, 'bin'))
  writeFileSync(join(native, 'lib/libpq.so.5.18'), 'library')
  for (const program of ['postgres', 'initdb'])
    writeFileSync(join(native, 'bin', program), 'program', { mode: 0o755 })
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
  return native
}

describe('the programs of the server', () => {
  test('get the links that the install script of their package would have made, also twice', () => {
    const native = fakePackage('linked')
    hydrate(native)
    hydrate(native)
    expect(readlinkSync(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18')
  })

  test('run where they are when the one who runs them gets there', () => {
    const native = fakePackage('open')
    expect(prepareBinaries(undefined, root, { folder: native, version: '1' }).postgres).toBe(
      join(native, 'bin/postgres'),
    )
    expect(prepareBinaries(OTHER, root, { folder: native, version: '1' }).postgres).toBe(
      join(native, 'bin/postgres'),
    )
  })

  test('are copied once, with links and readable, out of a folder closed to the one who runs them', () => {
    const native = fakePackage('closed')
    chmodSync(join(native, 'lib/libpq.so.5.18'), 0o600)
    chmodSync(dirname(native), 0o700)
    const copies = join(root, 'copies')
    const { postgres } = prepareBinaries(OTHER, copies, { folder: native, version: '2' })
    expect(postgres).toBe(join(copies, 'postgresql-2/bin/postgres'))
    expect(canReach(OTHER, postgres)).toBe(true)
    const library = join(copies, 'postgresql-2/lib/libpq.so.5')
    expect(existsSync(library) && statSync(library).mode & 0o777).toBe(0o644)
    expect(prepareBinaries(OTHER, copies, { folder: native, version: '2' }).postgres).toBe(postgres)
  })

  test.runIf(process.getuid?.() !== 0)(
    'are copied, with links, out of a package that may not be written to',
    () => {
      const native = fakePackage('read-only')
      chmodSync(join(native, 'lib'), 0o555)
      const copies = join(root, 'writable')
      const { postgres } = prepareBinaries(undefined, copies, { folder: native, version: '3' })
      chmodSync(join(native, 'lib'), 0o755)
      expect(postgres).toBe(join(copies, 'postgresql-3/bin/postgres'))
      expect(readlinkSync(join(copies, 'postgresql-3/lib/libpq.so.5'))).toBe('libpq.so.5.18')
    },
  )
})
