import type { SaidByMail } from '../core/mail/judge.ts'
import { wordsForFiles } from '../words/mailIn.ts'

/** What a mail says; of one that brings only files, that it does. */
export function textOf({ text, language }: SaidByMail): string {
  return text || wordsForFiles[language]
}
