import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { foldPhrase, phraseOf } from '../core/passPhrase.ts'
import { arabicWords } from '../words/phraseWords.ar.ts'
import { englishWords } from '../words/phraseWords.en.ts'

type Keyed = Pick<Context, 'secret'>
type OfCase = { readonly caseId: string; readonly language: Language }

/** What a form carries so that, sent twice, it gets one pass-phrase: 128 random bits that are kept nowhere. */
export function newPhraseSeed(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The pass-phrase that the author of an anonymous tip comes back with, in the author's language. Made from the seed of
 * the form that brought it and the secret: neither is enough, and what is stored holds no way to it. Without a seed it
 * is made of chance.
 */
export function passPhrase({ secret }: Keyed, { caseId, language }: OfCase, seed?: string): string {
  const bytes = seed ? keyed(secret, `pass-phrase ${caseId} ${seed}`) : randomBytes(5)
  return phraseOf(bytes, language === 'ar' ? arabicWords : englishWords)
}

/** The row that lets the author come back, beside the new case (`from file`): the phrase's keyed digest, nothing else. */
export function insertPassPhrase({ secret }: Keyed, caseId: string, phrase: string): RawBuilder<unknown> {
  return sql`
    insert into customers.pass_phrase (case_id, digest)
    select file.id, ${digestOf(secret, caseId, phrase)}::bytea from file`
}

/** Whether that is the pass-phrase of the case, typed in any of its written forms; never for a case that has none. */
export async function isPassPhrase(
  { db, secret }: Pick<Context, 'db' | 'secret'>,
  caseId: string,
  typed: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('customers.pass_phrase')
    .select('digest')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row !== undefined && timingSafeEqual(row.digest, digestOf(secret, caseId, typed))
}

function digestOf(secret: string, caseId: string, phrase: string): Buffer {
  return keyed(secret, `pass-phrase of ${caseId}: ${foldPhrase(phrase)}`)
}

function keyed(secret: string, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest()
}
