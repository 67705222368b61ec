import { withoutBidiControls } from '../../../language/core/digits.ts'

/** Words of which thanks, greetings and good wishes are made, and nothing else is. */
const words = new Set(
  (
    'شكرا شكر الشكر جزيلا جزيل لكم لك لكل لجهودكم جهودكم تعاونكم لتعاونكم على حسن سرعة الرد الاستجابة ألف الف كل و مع خالص ' +
    'جزاكم جزاك الله خيرا خير يعطيكم يعطيك العافية بارك فيكم فيك ما قصرتم تحياتي تحية طيبة السلام عليكم ورحمة وبركاته ' +
    'وشكرا والشكر مشكورين مشكور يسلمو ' +
    'thank thanks you very much so many a lot all for your the help support reply response quick prompt kind again and ' +
    'dear sir sirs team best kind warm regards hello hi'
  ).split(' '),
)

/**
 * True where a short text holds thanks and not one word more. Whatever else it says, «شكرا لكن …», makes it somebody's
 * matter again: a doubtful text is never thanks alone.
 */
export function saysOnlyThanks(text: string): boolean {
  const said = withoutBidiControls(text)
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
  const parts = said.match(/[\p{L}\p{N}]+/gu) ?? []
  if (parts.length === 0 || parts.length > 20 || /[?؟]/.test(said)) return false
  return /شكر|جزاك|العافية|بارك|قصرتم|thank/.test(said) && parts.every((part) => words.has(part))
}
