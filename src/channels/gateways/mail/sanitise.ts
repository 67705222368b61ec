import sanitizeHtml from 'sanitize-html'

/** What is shown where a picture from somewhere else was left out, in the reader's language. */
type SanitiseWords = { readonly remoteImage: string }

const imageData = /^data:image\/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i

const length = /^-?\d{1,4}(\.\d{1,3})?(px|pt|em|rem|%)?$/
const colour = /^(#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d.,%\s]{1,40}\))$/i

/** Only what lays out text: nothing that fetches (`url()`), covers the page (`position`) or hides (`display`). */
const styles: Record<string, RegExp[]> = {
  color: [colour],
  'background-color': [colour],
  'font-weight': [/^(normal|bold|bolder|lighter|\d{3})$/],
  'font-style': [/^(normal|italic|oblique)$/],
  'font-size': [length, /^(x{0,2}-?(small|large)|medium|smaller|larger)$/],
  'text-align': [/^(left|right|center|justify|start|end)$/],
  'text-decoration': [/^(none|underline|line-through)$/],
  direction: [/^(rtl|ltr)$/],
  'unicode-bidi': [/^(normal|embed|isolate|plaintext)$/],
  'white-space': [/^(normal|nowrap|pre|pre-wrap|pre-line)$/],
}

const structure = [
  ...['p', 'div', 'br', 'hr', 'pre', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'center'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'td', 'th'],
]
const inline = [
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'strike',
  'sub',
  'sup',
  'small',
  'big',
  'code',
  'span',
  'font',
  'bdi',
  'bdo',
  'img',
]
const tables = ['tbody', 'thead', 'tfoot', 'caption', 'colgroup', 'col']

/** Elements whose content is not words of the mail. */
const nonTextTags = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'title',
  'xml',
  'template',
  'svg',
  'math',
]

/**
 * The HTML of a mail as it may be shown in a sandboxed frame: no script, style sheet, form or frame, nothing that
 * is fetched from elsewhere. A remote picture is replaced by a visible mark; `inlineImage` gives the address of
 * a picture that came with the mail by its Content-ID, or null. Links open outside and tell nothing of us.
 */
export function sanitiseMail(
  html: string,
  words: SanitiseWords,
  inlineImage: (contentId: string) => string | null,
): string {
  return sanitizeHtml(html, {
    allowedTags: [...structure, ...inline, ...tables],
    allowedAttributes: {
      '*': ['dir', 'lang', 'style', 'align'],
      a: ['href', 'title', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      span: ['data-blocked'],
      font: ['color', 'size'],
      td: ['colspan', 'rowspan', 'valign', 'width'],
      th: ['colspan', 'rowspan', 'valign', 'width'],
      table: ['border', 'cellpadding', 'cellspacing', 'width'],
      ol: ['start', 'type'],
    },
    allowedStyles: { '*': styles },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    nonTextTags,
    disallowedTagsMode: 'discard',
    transformTags: { a: safeLink, img: (_, attributes) => image(attributes, words, inlineImage) },
  })
}

function safeLink(_: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName: 'a', attribs: { ...attributes, target: '_blank', rel: 'noopener noreferrer nofollow' } }
}

function image(
  attributes: sanitizeHtml.Attributes,
  words: SanitiseWords,
  inlineImage: (contentId: string) => string | null,
): sanitizeHtml.Tag {
  const source = (attributes.src ?? '').trim()
  const contentId = /^cid:(.+)$/i.exec(source)?.[1]
  const shown = contentId === undefined ? (imageData.test(source) ? source : null) : inlineImage(contentId)
  if (shown !== null) return { tagName: 'img', attribs: { ...attributes, src: shown } }
  return {
    tagName: 'span',
    attribs: { 'data-blocked': 'image' },
    text: attributes.alt || words.remoteImage,
  }
}

/** The skeleton of a mail's HTML: lines, lists, tables, quotes and links, for making its plain text. */
export function simpleHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [...structure, 'a'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    nonTextTags,
  })
}
