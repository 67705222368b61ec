const arabicIndicZero = 0x0660
const persianZero = 0x06f0

/**
 * Arabic-Indic (٠-٩) and Persian (۰-۹) digits become 0-9; the Arabic decimal separator (٫) and thousands
 * separator (٬) between two digits become `.` and `,`. The text keeps its length.
 */
export function asciiDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - arabicIndicZero))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - persianZero))
    .replace(/(?<=\d)\u066b(?=\d)/g, '.')
    .replace(/(?<=\d)\u066c(?=\d)/g, ',')
}

/** Marks, embeddings, overrides and isolates of Unicode Standard Annex 9, all without a shape of their own. */
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Soft hyphen, zero width space, invisible operators, byte order mark: they hide inside pasted numbers. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g

/** C0 and C1 controls but tab and line feed; PostgreSQL refuses NUL in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this line is for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g

/** Zero-width joiner and non-joiner carry meaning only between two letters (Persian) or two pictures (emoji). */
const strayJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}\u200c\u200d])/gu

/** The text without characters that turn or hide the order of writing (Unicode Standard Annex 9). */
export function withoutBidiControls(text: string): string {
  return text.replace(bidiControls, '')
}

/**
 * Typed or pasted text as it is kept and parsed: well-formed Unicode in composed form (NFC), line ends `\n`,
 * no bidi controls, no other controls, no zero-width characters but joiners inside words and emoji, no space
 * at either end. The words themselves stay as they were written. Applied twice it changes nothing more.
 */
export function plainText(text: string): string {
  const visible = withoutBidiControls(text.toWellFormed().replace(lineEnds, '\n'))
    .replace(invisible, '')
    .replace(controls, '')
  return visible.trim().replace(strayJoiners, '').normalize('NFC').trim()
}
