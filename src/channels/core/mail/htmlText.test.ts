import { expect, test } from 'vitest'
import { textOfHtml } from './htmlText.ts'

test.each([
  [
    'paragraphs part, lines do not',
    '<p>السلام عليكم\n ورحمة الله</p><p>خطي  مقطوع<br />منذ يوم</p>',
    'السلام عليكم ورحمة الله\n\nخطي مقطوع\nمنذ يوم',
  ],
  ['nested boxes make no holes', '<div><div>a</div><div><div>b</div></div></div>c', 'a\nb\nc'],
  ['two breaks are an empty line', 'a<br /><br />b', 'a\n\nb'],
  ['lists', '<ul><li>a</li><li>b</li></ul>c', '• a\n• b\n\nc'],
  ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['quotes are marked', 'a<blockquote>b<blockquote>c</blockquote></blockquote>d', 'a\n\n> b\n>\n> > c\n\nd'],
  [
    'a link is kept beside its words',
    '<a href="https://example.org/x?a=1&amp;b=2">هنا</a>.',
    'هنا <https://example.org/x?a=1&b=2>.',
  ],
  [
    'a link that is written out is not told twice',
    '<a href="https://example.org/">example.org</a> <a href="mailto:a@b.example">a@b.example</a>',
    'example.org a@b.example',
  ],
  ['a link nobody can follow is left out', '<a href="cid:x">a</a><a>b</a>', 'ab'],
  ['lines of pre stay', '<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'],
  ['escaped characters come back', 'a &lt;b&gt; &amp;amp; &quot;c&quot;', 'a <b> &amp; "c"'],
  ['hard spaces keep their number', 'a\u00a0\u00a0b<p>\u00a0</p>c', 'a  b\n\nc'],
  ['a rule', 'a<hr />b', 'a\n----------\nb'],
  ['nothing', '<p> </p>', ''],
])('text of HTML: %s', (_, html, text) => {
  expect(textOfHtml(html)).toBe(text)
})
