import { describe, expect, test } from 'vitest'
import { type Block, writeBody } from './body.ts'
import { mailParts } from './message.ts'

const links = {
  case: 'https://insat.example/ar/c/TOKEN',
  survey: (id: string) => `https://insat.example/s/${id}`,
  desk: (reference: string) => reference,
  partner: (reference: string) => reference,
  guest: (referral: string) => referral,
}
const mail = (blocks: readonly Block[], language: 'ar' | 'en' = 'ar') =>
  mailParts({ subject: 'وصلتنا شكواك (4827305915)', body: writeBody(blocks), language }, links)

describe('a mail', () => {
  test('to an Arabic reader runs from right to left, and its English paragraph from left to right', () => {
    const { html } = mail([
      { type: 'own', text: 'السلام عليكم،' },
      { type: 'words', text: 'أصلحنا الخط.\n\nThe line was repaired.' },
    ])
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<div lang="ar" dir="rtl"')
    expect(html).toMatch(/<p dir="rtl"[^>]*>السلام عليكم،<\/p>/)
    expect(html).toMatch(/<p dir="rtl"[^>]*>أصلحنا الخط\.<\/p>/)
    expect(html).toMatch(/<p dir="ltr"[^>]*>The line was repaired\.<\/p>/)
  })

  test('to an English reader is mirrored', () => {
    const { html } = mail([{ type: 'words', text: 'The line was repaired.\n\nأصلحنا الخط.' }], 'en')
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).toMatch(/<p dir="rtl"[^>]*>أصلحنا الخط\.<\/p>/)
  })

  test('keeps names and numbers from turning what stands around them, in both parts', () => {
    const { text, html } = mail([
      { type: 'own', text: 'الرقم: \u20684827-305-915\u2069، عليكم \u2068محمد\u2069.' },
    ])
    expect(text).toContain('\u20684827-305-915\u2069')
    expect(html).toContain('<span dir="ltr">4827-305-915</span>')
    expect(html).toContain('<span dir="rtl">محمد</span>')
    expect(html).not.toMatch(/[\u2068\u2069]/)
  })

  test('draws a link as a button with its whole address under it, and writes it alone on its line', () => {
    const { text, html } = mail([{ type: 'link', label: 'افتح حالتك', target: 'case' }])
    expect(html.split('href="https://insat.example/ar/c/TOKEN"')).toHaveLength(3)
    expect(text).toBe('افتح حالتك:\nhttps://insat.example/ar/c/TOKEN')
  })

  test('carries nothing that loads from elsewhere, and no markup that somebody typed', () => {
    const { html } = mail([{ type: 'words', text: '<img src="http://x/y.gif" onerror=\'z\'> & <b>' }])
    expect(html).not.toMatch(/<(img|link|style|script|iframe)/)
    expect(html).not.toMatch(/url\(|left|right/)
    expect(html).toContain('&lt;img src=&quot;http://x/y.gif&quot; onerror=&#39;z&#39;&gt; &amp; &lt;b&gt;')
  })
})
