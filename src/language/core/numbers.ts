import type { Language } from './language.ts'

/** Digits are always named: what ar-SA means without them changed between ICU versions. */
const locale = { ar: 'ar-SA-u-nu-latn', en: 'en-GB-u-nu-latn' } as const satisfies Record<Language, string>

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale[language], options)
  formatters.set(key, made)
  return made
}

/** `1,234.5` in both languages, with at most so many digits after the point. */
export function formatNumber(value: number, language: Language, maximumFractionDigits = 2): string {
  return formatter(language, { maximumFractionDigits }).format(value)
}

/** A share of one as percent: 0.456 is `46٪` or `46%`. */
export function formatPercent(share: number, language: Language, maximumFractionDigits = 0): string {
  return formatter(language, { style: 'percent', maximumFractionDigits }).format(share)
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A size of a file: `1.5 ميغابايت`, `1.5 MB`. Decimal units (a kilobyte is 1000 bytes, IEC 80000-13). */
export function formatBytes(bytes: number, language: Language): string {
  // 999,950 bytes would be rounded to "1000 kB": the step up comes before rounding does.
  const step = units.findIndex((_, power) => bytes < 999.95 * 1000 ** power)
  const power = step === -1 ? units.length - 1 : step
  const unit = units[power] ?? 'byte'
  // Arabic abbreviations of the units (م.ب) are hardly known, and "byte" has a plural only when written out.
  const unitDisplay = language === 'ar' || unit === 'byte' ? 'long' : 'short'
  return formatter(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(
    bytes / 1000 ** power,
  )
}
