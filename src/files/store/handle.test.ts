import { hash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { testContext } from '../../postgres/testDatabase.ts'
import { keepAttachment, keepUpload, openFile } from './handle.ts'

const context = await testContext()
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const file = (id: string) =>
  context.db.selectFrom('files.file').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('an upload', () => {
  test('is typed by its bytes, not by what is claimed, and lies in quarantine', async () => {
    const kept = await keepUpload(context, { name: 'photo.pdf', claimedType: 'application/pdf', bytes: png })
    if ('refused' in kept) throw new Error(kept.refused)
    const row = await file(kept.id)
    expect(row).toMatchObject({
      type: 'image/png',
      declared_type: 'application/pdf',
      state: 'quarantined',
      scan: 'not-scanned',
      case_id: null,
    })
    expect(await buffer(openFile(context, row.sha256))).toEqual(png)
    expect(row.sha256).toEqual(hash('sha256', png, 'buffer'))
  })
  test.each([
    ['page.txt', Buffer.from('<html><script>alert(1)</script>')],
    ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['program.pdf', Buffer.from('MZ\x90\0\x03\0\0\0')],
  ])('%s, whatever it calls itself, is refused by its content', async (name, bytes) => {
    expect(await keepUpload(context, { name, claimedType: 'image/png', bytes })).toEqual({
      refused: 'file-type-refused',
    })
  })
  test('of Arabic text is plain text', async () => {
    const kept = await keepUpload(context, {
      name: 'شكوى.txt',
      claimedType: null,
      bytes: Buffer.from('انقطع الخط'),
    })
    expect('id' in kept && (await file(kept.id)).type).toBe('text/plain')
  })
  test('that is empty is refused', async () => {
    expect(await keepUpload(context, { name: 'x.pdf', claimedType: null, bytes: Buffer.alloc(0) })).toEqual({
      refused: 'file-empty',
    })
  })
})

test('an attachment of a mail is kept whatever it is, the same bytes once on disk', async () => {
  const bytes = Buffer.from('MZ\x90\0 anything')
  const [one, two] = [
    await keepAttachment(context, { name: 'a.exe', claimedType: null, bytes }),
    await keepAttachment(context, { name: 'b.exe', claimedType: null, bytes }),
  ]
  expect((await file(one.id)).sha256).toEqual((await file(two.id)).sha256)
  expect(await buffer(openFile(context, (await file(two.id)).sha256))).toEqual(bytes)
})
