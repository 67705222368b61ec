import { describe, expect, test } from 'vitest'
import { repairMojibake } from './mojibake.ts'

describe('repairing text that was read in the wrong charset and sent on', () => {
  test('windows-1256 taken for western', () => {
    expect(repairMojibake('ÚíÈ ãÕäÚí Ýí ÇáØÇæáÉ')).toBe('عيب مصنعي في الطاولة')
    expect(repairMojibake('Re: ÚíÈ ãÕäÚí Ýí ÇáØÇæáÉ 2026')).toBe('Re: عيب مصنعي في الطاولة 2026')
  })

  test('UTF-8 taken for western', () => {
    const bytes = new TextEncoder().encode('الهاتف مقطوع')
    expect(repairMojibake(new TextDecoder('windows-1252').decode(bytes))).toBe('الهاتف مقطوع')
    expect(repairMojibake(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))).toBe(
      'الهاتف مقطوع',
    )
  })

  test('UTF-8 taken for windows-1256', () => {
    const bytes = new TextEncoder().encode('الهاتف مقطوع')
    expect(repairMojibake(new TextDecoder('windows-1256').decode(bytes))).toBe('الهاتف مقطوع')
  })

  test.each([
    'الهاتف مقطوع منذ «ثلاثة» أيام – أرجو الإصلاح؟',
    'Grüße aus Köln: ÄÖÜß',
    'test äöüßÄÖÜß€',
    'où est la réponse à ma réclamation ?',
    'ÉCOLE PRIMAIRE À CÔTÉ',
    'La señora Muñoz – «año nuevo»',
    'ÉÈ ÀÉ',
    'активизация виндоус',
    '測試 テスト',
    'plain English',
    '',
    '50 m², 20 °C, ± 3 ½',
  ])('what is readable stays as it is: %s', (text) => {
    expect(repairMojibake(text)).toBe(text)
  })
})
