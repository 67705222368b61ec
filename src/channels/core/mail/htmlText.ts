/** Elements that stand in lines of their own, and how many line ends part them from what is before. */
const blocks = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'pre', 'blockquote'].map(
    (tag) => [tag, 2] as const,
  ),
  ...['div', 'tr', 'li', 'br', 'hr', 'dt', 'dd', 'center'].map((tag) => [tag, 1] as const),
])

/** `depth` counts the quotes around, `lowest` the fewest since the last line, `gap` the line ends before the next. */
type Writing = {
  lines: string[]
  line: string
  depth: number
  lowest: number
  pre: number
  gap: number
  link: string | null
  linkFrom: number
}

/**
 * The readable text of a mail's HTML: lines where a reader sees lines, quotes marked by `>`, and every link that
 * is not written out beside its words. `html` is well-formed and holds nothing but the elements named here,
 * `td`, `th` and `a`, its characters escaped as `&amp; &lt; &gt; &quot;` alone.
 */
export function textOfHtml(html: string): string {
  const w: Writing = { lines: [], line: '', depth: 0, lowest: 0, pre: 0, gap: 0, link: null, linkFrom: 0 }
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<')) tag(w, piece)
    else words(w, unescaped(piece))
  }
  endLine(w, 1)
  return w.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function tag(w: Writing, piece: string): void {
  const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/.exec(piece) ?? []
  const closing = slash === '/'
  if (name === 'a' && closing) closeLink(w)
  else if (name === 'a') openLink(w, piece)
  if ((name === 'td' || name === 'th') && !closing && w.line !== '') w.line += ' '
  const gap = blocks.get(name)
  if (gap === undefined) return
  if (name === 'br') breakLine(w)
  else blockEdge(w, name, closing, gap)
}

function blockEdge(w: Writing, name: string, closing: boolean, gap: number): void {
  endLine(w, gap)
  if (name === 'pre') w.pre += closing ? -1 : 1
  if (name === 'blockquote') w.depth += closing ? -1 : 1
  w.lowest = Math.min(w.lowest, w.depth)
  if (name === 'li' && !closing) w.line = '• '
  if (name === 'hr') w.line = '----------'
  if (name === 'hr') endLine(w, 1)
}

function words(w: Writing, text: string): void {
  if (w.pre > 0) {
    const [first = '', ...others] = text.split('\n')
    w.line += first
    for (const line of others) {
      breakLine(w)
      w.line = line
    }
    return
  }
  const run = text.replace(/[ \t\r\n\f]+/g, ' ')
  w.line += w.line === '' || w.line.endsWith(' ') ? run.replace(/^ /, '') : run
}

/** Nobody reads deeper ones, and a mail of nothing but quotes must not fill the memory. */
const deepestMark = 20

/** Ends the line as an element's edge does: no line where nothing is written, a gap only between lines. */
function endLine(w: Writing, gap: number): void {
  if (w.line.replaceAll('\u00a0', ' ').trim() === '') {
    w.line = ''
    w.gap = w.lines.length > 0 ? Math.max(w.gap, gap) : 0
    return
  }
  breakLine(w)
  w.gap = gap
}

function breakLine(w: Writing): void {
  if (w.gap > 1) w.lines.push(marked('', w.lowest))
  w.lines.push(marked(w.line, w.depth))
  w.lowest = w.depth
  w.line = ''
  w.gap = 0
}

function marked(line: string, depth: number): string {
  return `${'> '.repeat(Math.min(depth, deepestMark))}${line.replaceAll('\u00a0', ' ')}`.trimEnd()
}

function openLink(w: Writing, piece: string): void {
  const href = /href="([^"]*)"/.exec(piece)?.[1]
  w.link = href === undefined ? null : unescaped(href).trim()
  w.linkFrom = w.line.length
}

function closeLink(w: Writing): void {
  const link = w.link
  w.link = null
  if (link === null || !/^(https?|mailto|tel):/i.test(link)) return
  const shown = w.line.slice(w.linkFrom).trim()
  const written = [link, link.replace(/^(mailto:|tel:|https?:\/\/)/i, ''), readable(link)]
  if (!written.some((form) => form.replace(/\/$/, '') === shown.replace(/\/$/, ''))) w.line += ` <${link}>`
}

function readable(link: string): string {
  try {
    return decodeURI(link)
  } catch {
    return link
  }
}

function unescaped(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  )
}
