import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldQuote } from './quote.ts'

const said = 'ما زال الخط مقطوعًا، ولم يأتِ الفني.\n\n'

describe('folding the quoted mail', () => {
  test.each([
    [
      'Gmail in Arabic',
      'في الأحد، 1 مارس 2026 في 10:00 ص تمت كتابة ما يلي بواسطة ‪الوزارة‬‏ <‪care@example.org‬‏>:\n\n> نشكركم على تواصلكم\n> وسنرد عليكم\n',
    ],
    [
      'Apple Mail in Arabic',
      'في ١ مارس ٢٠٢٦، الساعة ١٠:٠٠ ص، كتب الوزارة <care@example.org>:\n\nنشكركم على تواصلكم\n',
    ],
    ['Arabic, name after the verb', 'كتب خدمة العملاء في 1 مارس 2026:\n> نشكركم\n'],
    [
      'Gmail in English',
      'On Sun, Mar 1, 2026 at 10:00 AM Ministry <care@example.org> wrote:\n> Thank you\n> We will answer\n',
    ],
    [
      'broken over two lines',
      'On Sun, Mar 1, 2026 at 10:00 AM Ministry of Communications\n<care@example.org> wrote:\n\n> Thank you\n',
    ],
    [
      'Outlook in Arabic',
      '-----رسالة أصلية-----\nمن: الوزارة\nتاريخ الإرسال: 1 مارس 2026\nإلى: سعد\nالموضوع: شكواكم\n\nنشكركم\n',
    ],
    [
      'Outlook in English',
      '-----Original Message-----\nFrom: Ministry\nSent: Sunday\nTo: Saad\nSubject: Your complaint\n\nThank you\n',
    ],
    [
      'a ruler and a header block',
      '________________________________\nمن: الوزارة\nتم الإرسال: 1 مارس 2026\nإلى: سعد\nالموضوع: شكواكم\n\nنشكركم\n',
    ],
    [
      'a header block that names an address',
      '*From:* Ministry <care@example.org>\n*Sent:* Sunday\n*To:* Saad\n*Subject:* Your complaint\n\nThank you\n',
    ],
    ['marked lines alone', '> نشكركم على تواصلكم\n>\n> وسنرد عليكم\n'],
  ])('%s', (_, quoted) => {
    expect(foldQuote(said + quoted)).toEqual({ said, quoted })
  })

  test.each([
    ['no quote at all', said],
    ['an answer between quoted lines', 'أهلًا\n> متى انقطع؟\nأمس\n> أين؟\nفي العليا\n'],
    ['an answer below the quote', 'On Sunday Ministry <care@example.org> wrote:\n> When?\n\nYesterday.\n'],
    [
      'an answer below, after a greeting',
      'مرحبًا\nفي 1 مارس 2026 كتب الوزارة <care@example.org>:\n> متى؟\n\nأمس.\n',
    ],
    [
      'a forwarded mail with nothing said above it',
      '\n\n-----Original Message-----\nFrom: a@example.org\nSent: x\nTo: y\n\nHelp\n',
    ],
    ['a forward mark', 'انظروا\n\n---------- Forwarded message ---------\nمن: شركة\n\nالفاتورة خطأ\n'],
    [
      'a parcel from and to',
      'الطرد لم يصل\nمن: الرياض\nإلى: جدة\nالتاريخ: 1 مارس\nالموضوع: طرد\nأرجو البحث عنه\n',
    ],
    [
      'a story that someone wrote something',
      'اتصلت بكم\nفي يوم الأحد الماضي كتب لي الموظف في الرد الأول:\nأن الخط سيصلح خلال يومين، ولم يصلح\n',
    ],
    ['only quoted lines', '> نشكركم\n> وسنرد\n'],
  ])('doubtful or none, everything is said: %s', (_, text) => {
    expect(foldQuote(text)).toEqual({ said: text, quoted: '' })
  })

  const line = fc.constantFrom(
    'السلام عليكم',
    '',
    ' ',
    '> quoted',
    '>> deeper',
    'On Sun, 1 Mar 2026 A <a@example.org> wrote:',
    '-----Original Message-----',
    '-----رسالة أصلية-----',
    'من: أ <a@example.org>',
    'إلى: ب',
    'الموضوع: ج',
    '________________________________',
    '-- ',
    'كتب لي:',
  )

  test('nothing is ever lost: the two pieces make the text again', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end)
        const folded = foldQuote(text)
        expect(folded.said + folded.quoted).toBe(text)
        if (folded.quoted !== '') expect(folded.said.trim()).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test('a very long mail of marks is read in one go, not over and over', () => {
    const text = `x\n${'> a\n________________________________\nOn x wrote:\n'.repeat(40_000)}end`
    const started = performance.now()
    foldQuote(text)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
