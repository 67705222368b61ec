import type { Language } from '../../language/core/language.ts'
import type { SameWords } from '../../language/core/words.ts'
import { notices as ar } from './ar.ts'
import { notices as en } from './en.ts'

export type NoticeWords = SameWords<typeof ar>

/** The words of every notice in both languages. Apart from those of screens, so that no browser loads them. */
export const noticeWords: Readonly<Record<Language, NoticeWords>> = { ar, en }
