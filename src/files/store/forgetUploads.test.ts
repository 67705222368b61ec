import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../../language/core/instant.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { testContext } from '../../postgres/testDatabase.ts'
import { forgetUploads } from './forgetUploads.ts'
import { keepUpload, openFile } from './handle.ts'
import { freeFiles } from './queries/freeFiles.ts'

const context = await testContext()
const sent = instant('2026-03-12T08:00:00Z')
const dayLater = instant('2026-03-13T08:00:00Z')
const twoDaysLater = instant('2026-03-14T08:00:01Z')
beforeEach(() => context.setNow(sent))

async function upload(text: string): Promise<{ id: string; sha256: Buffer }> {
  const kept = await keepUpload(context, { name: 'a.txt', claimedType: null, bytes: Buffer.from(text) })
  if ('refused' in kept) throw new Error(kept.refused)
  return (await row(kept.id)) ?? expect.fail('not kept')
}
const row = (id: string) =>
  context.db
    .selectFrom('files.file')
    .select(['id', 'sha256', 'case_id'])
    .where('id', '=', id)
    .executeTakeFirst()
const give = (db: typeof context.db, id: string) =>
  db.updateTable('files.file').set({ case_id: uuidv7() }).where('id', '=', id).execute()
const bytesOf = async ({ sha256 }: { sha256: Buffer }): Promise<string | null> => {
  const bytes = await buffer(openFile(context, sha256)).catch(() => null)
  return bytes?.toString() ?? null
}

describe('an upload that no case took', () => {
  test('is gone after two days, its bytes too, and not before', async () => {
    const lost = await upload('a form never sent again')
    context.setNow(dayLater)
    await forgetUploads(context)
    expect(await bytesOf(lost)).toBe('a form never sent again')
    context.setNow(twoDaysLater)
    await forgetUploads(context)
    expect([await row(lost.id), await bytesOf(lost)]).toEqual([undefined, null])
  })

  test('leaves the bytes to the case and to the newer upload that have the same', async () => {
    const [lost, kept] = [await upload('same'), await upload('same')]
    const older = await upload('again')
    await give(context.db, kept.id)
    context.setNow(twoDaysLater)
    const newer = await upload('again')
    await forgetUploads(context)
    expect([await row(lost.id), await row(older.id)]).toEqual([undefined, undefined])
    expect([await bytesOf(kept), await bytesOf(newer)]).toEqual(['same', 'again'])
  })

  test('cannot be named by a program in its last hour, so that none names what is gone a moment later', async () => {
    const late = await upload('late')
    const free = async () => (await freeFiles(context, [late.id])).has(late.id)
    context.setNow(instant('2026-03-14T06:59:00Z'))
    expect(await free()).toBe(true)
    context.setNow(instant('2026-03-14T07:01:00Z'))
    expect(await free()).toBe(false)
  })
})

test('a file of a case is never removed, however old', async () => {
  const kept = await upload('of a case')
  await give(context.db, kept.id)
  context.setNow(instant('2036-01-01T00:00:00Z'))
  await forgetUploads(context)
  expect(await row(kept.id)).toBeDefined()
  expect(await bytesOf(kept)).toBe('of a case')
})

describe('at the very moment of the removal', () => {
  /** Lets the removal run into an act that is not yet written for good. */
  async function meanwhile(act: (db: typeof context.db) => Promise<unknown>): Promise<void> {
    let removing: Promise<void> | undefined
    await context.db.transaction().execute(async (trx) => {
      await act(trx)
      removing = forgetUploads(context)
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await removing
  }

  test('a file that is given to a case stays', async () => {
    const taken = await upload('taken just now')
    context.setNow(twoDaysLater)
    await meanwhile((trx) => give(trx, taken.id))
    expect(await row(taken.id)).toMatchObject({ case_id: expect.any(String) })
    expect(await bytesOf(taken)).toBe('taken just now')
  })

  test('bytes that come once more stay', async () => {
    const old = await upload('once more')
    context.setNow(twoDaysLater)
    const bytes = Buffer.from('once more')
    await meanwhile((db) => keepUpload({ ...context, db }, { name: 'b.txt', claimedType: null, bytes }))
    expect(await row(old.id)).toBeUndefined()
    expect(await bytesOf(old)).toBe('once more')
  })
})
