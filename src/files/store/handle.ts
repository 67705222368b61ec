import { hash } from 'node:crypto'
import type { ReadStream } from 'node:fs'
import { fileTypeFromBuffer } from 'file-type'
import { type RawBuilder, sql } from 'kysely'
import { type Context, inTransaction } from '../../postgres/context.ts'
import { uuidv7 } from '../../postgres/id.ts'
import { type FileRefusal, refusalOf, safeName } from '../core/accept.ts'
import { lockDigest } from './digestLock.ts'
import { readBytes, writeBytes } from './disk.ts'

/** A file as somebody sent it; what they claim of its type is noted, never believed. */
export type Upload = {
  readonly name: string
  readonly claimedType: string | null
  readonly bytes: Uint8Array
}

/** Takes a person's file in, into quarantine, or says why not. */
export async function keepUpload(
  context: Context,
  upload: Upload,
): Promise<{ readonly id: string } | { readonly refused: FileRefusal }> {
  const type = await typeOf(upload.bytes)
  const refused = refusalOf(upload.bytes.length, type)
  return refused ? { refused } : keepFile(context, upload, type)
}

/** Takes a person's files in, or says why not of the first that is refused. */
export async function keepUploads(
  context: Context,
  uploads: readonly Upload[],
): Promise<{ readonly ids: readonly string[] } | { readonly refused: FileRefusal }> {
  const ids: string[] = []
  for (const upload of uploads) {
    const kept = await keepUpload(context, upload)
    if ('refused' in kept) return kept
    ids.push(kept.id)
  }
  return { ids }
}

/** Keeps an attachment of a mail whatever it is: no byte of what came is lost, and quarantine keeps it from being opened in place. */
export async function keepAttachment(context: Context, upload: Upload): Promise<{ readonly id: string }> {
  return keepFile(context, upload, await typeOf(upload.bytes))
}

async function keepFile(
  context: Context,
  { name, claimedType, bytes }: Upload,
  type: string,
): Promise<{ id: string }> {
  const sha256 = hash('sha256', bytes, 'buffer')
  const id = uuidv7()
  const row = {
    id,
    sha256,
    size: bytes.length,
    name: safeName(name),
    declared_type: claimedType,
    type,
    state: 'quarantined',
    added_at: context.now(),
  }
  await inTransaction(context, async (trx) => {
    await lockDigest(trx, sha256, 'keep')
    await writeBytes(context.dataDir, sha256, bytes)
    await trx.insertInto('files.file').values(row).execute()
  })
  return { id }
}

/** Gives uploaded files that belong to nobody yet to a case, to be written beside it (`from file`: only if the case is). */
export function attachFiles(caseId: string, files: readonly string[]): RawBuilder<unknown> {
  return sql`
    update files.file as upload set case_id = ${caseId}::uuid from file
    where upload.id = any(${[...files]}::uuid[]) and upload.case_id is null`
}

/** The bytes of a stored file. Ask for access to its case first. */
export function openFile(context: Context, sha256: Buffer): ReadStream {
  return readBytes(context.dataDir, sha256)
}

/** The type that the bytes show; plain text when they are text without a signature and without markup. */
async function typeOf(bytes: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(bytes)
  if (known) return known.mime
  return isPlainText(bytes) ? 'text/plain' : 'application/octet-stream'
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[^\P{Cc}\s]|^\s*<(!doctype|html|svg|\?xml|script)/iu.test(text)
  } catch {
    return false
  }
}
