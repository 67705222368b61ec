import { asciiDigits, withoutBidiControls } from '../../../language/core/digits.ts'

/** Reply and forward marks of the mail programs of the world, longest first where one begins another. */
const marks = [
  ['ردا على', 'رداً على', 'الرد', 'ردّ', 'رد', 'إعادة توجيه', 'اعادة توجيه', 'إعادة إرسال', 'محول', 'مُحوّل'],
  [
    're',
    'fwd',
    'fw',
    'aw',
    'antwort',
    'antw',
    'wg',
    'sv',
    'vs',
    'vl',
    'vb',
    'tr',
    'rép',
    'rep',
    'réf',
    'rif',
  ],
  ['rv', 'res', 'enc', 'odp', 'pd', 'doorst', 'ynt', 'ilt', 'i̇lt', 'továbbítás', 'vá', 'bls', 'trs'],
  ['отв', 'ответ', 'пересл', 'на', 'απ', 'σχετ', 'πρθ', 'השב', 'תגובה', 'הועבר', 'پاسخ', 'جواب', 'ارسال'],
  ['回复', '回覆', '答复', '转发', '轉寄', '返信', '転送', '답장', '전달'],
].flat()

const mark = new RegExp(
  `^(?:${marks.toSorted((a, b) => b.length - a.length).join('|')})\\s*(?:[[(]\\d+[\\])])?\\s*[:：]`,
  'iu',
)

/** The subject without the marks of replying and forwarding before it, in whatever language and however many. */
export function bareSubject(subject: string): string {
  let rest = withoutBidiControls(subject).trim()
  for (let found = mark.exec(rest); found; found = mark.exec(rest)) rest = rest.slice(found[0].length).trim()
  return rest
}

/** Marks by which mail programs head the answers they give in a person's absence. */
const absence =
  /^(رد تلقائي|الرد التلقائي|خارج المكتب|automatic reply|auto(?:matic)?[- ]?reply|autoreply|auto-?response|out of (?:the )?office|abwesenheits\S*|automatische antwort|réponse automatique|respuesta automática|otomatik yanıt|автоответ)(?=[\s:：-]|$)/iu

/** True where the subject itself says that no person wrote this mail. */
export function announcesAbsence(subject: string): boolean {
  return absence.test(withoutBidiControls(subject).trim()) || absence.test(bareSubject(subject))
}

const separators = String.raw`[\s\-‐-―.]?`

/**
 * Numbers of the form of a case reference (ten digits, the first 4, 6, 8 or 9; grouped or not, in either digits).
 * The check digit is left to whoever looks the case up.
 */
export function referencesIn(subject: string): string[] {
  const form = new RegExp(String.raw`(?<!\d)[4689](?:${separators}\d){9}(?!\d)`, 'g')
  const found = asciiDigits(withoutBidiControls(subject)).match(form) ?? []
  return [...new Set(found.map((digits) => digits.replace(/\D/g, '')))]
}
