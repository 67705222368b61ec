import { type Language, languages } from './language.ts'

/** The first of our languages that an `Accept-Language` header wishes for, by its weights (RFC 9110, 12.5.4). */
export function preferredLanguage(header: string): Language | undefined {
  const wishes = header.split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
    const wished = range.split('-')[0]
    return { language: languages.find((ours) => ours === wished), quality: Number(quality ?? 1) }
  })
  return wishes
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .find((wish) => wish.language)?.language
}
