/** The two languages of the product; neither is a translation of the other (guide section 4). */
export const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]

/** Writing direction of a whole page or mail in that language. */
export function direction(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
