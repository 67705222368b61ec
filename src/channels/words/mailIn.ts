import type { Language } from '../../language/core/language.ts'

/** What stands in a case for the words of a mail that came with files and without a word. */
export const wordsForFiles: Readonly<Record<Language, string>> = {
  ar: '(رسالة بريد إلكتروني بلا نص، ومعها مرفقات.)',
  en: '(An email without words, with files attached.)',
}
