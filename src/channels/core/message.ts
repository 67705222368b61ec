import { paragraphs, textDirection } from '../../language/core/direction.ts'
import { direction, type Language } from '../../language/core/language.ts'
import { addressOf, type Block, type Links, readBody } from './body.ts'

/** A mail as it leaves: both parts say the same. */
export type MailParts = { readonly subject: string; readonly text: string; readonly html: string }

/** Both parts of a mail from its kept body, with the links in place. */
export function mailParts(
  kept: { readonly subject: string; readonly body: string; readonly language: Language },
  links: Links,
): MailParts {
  const blocks = readBody(kept.body)
  const text = blocks.map((block) => textBlock(block, links)).join('\n\n')
  const inside = blocks.map((block) => htmlBlock(block, links, kept.language)).join('\n')
  return { subject: kept.subject, text, html: htmlPage(kept.subject, inside, kept.language) }
}

function textBlock(block: Block, links: Links): string {
  return block.type === 'link' ? `${block.label}:\n${addressOf(block.target, links)}` : block.text
}

// Styles stand on each element, because many mail programs drop all others. Direction is said by `dir` alone, so that
// nothing names a side.
const font = "font-family:'IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif"
const paragraph = 'margin:0 0 16px;font-size:16px;line-height:1.7;color:#1b2b24'
const box =
  'margin:0 0 16px;padding:14px 16px 1px;background:#f1f5f3;border:1px solid #d5e0da;border-radius:6px'
const button =
  'display:inline-block;padding:11px 22px;background:#114530;color:#ffffff;font-size:16px;font-weight:bold;text-decoration:none;border-radius:6px'
const small = 'margin:6px 0 18px;font-size:13px;line-height:1.5;word-break:break-all'

function htmlPage(subject: string, inside: string, language: Language): string {
  const tongue = `lang="${language}" dir="${direction(language)}"`
  return `<!doctype html>
<html ${tongue}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f1f5f3">
<div ${tongue} style="margin:0 auto;padding:24px 12px;max-width:600px;${font}">
<div style="padding:28px 24px 12px;background:#ffffff;border-top:4px solid #114530;border-radius:6px">
${inside}
</div>
</div>
</body>
</html>
`
}

function htmlBlock(block: Block, links: Links, language: Language): string {
  switch (block.type) {
    case 'own':
      return htmlParagraphs(block.text, language)
    case 'words':
      return `<div style="${box}">\n${htmlParagraphs(block.text, language)}\n</div>`
    case 'link': {
      const address = escapeHtml(addressOf(block.target, links))
      // One of many in a row: a line that leads somewhere, no button.
      if (typeof block.target === 'object' && 'desk' in block.target)
        return `<p style="${paragraph}"><a href="${address}" style="color:#114530">${isolated(escapeHtml(block.label))}</a></p>`
      return `<p style="margin:0"><a href="${address}" style="${button}">${escapeHtml(block.label)}</a></p>
<p dir="ltr" style="${small}"><a href="${address}" style="color:#4a5a52">${address}</a></p>`
    }
  }
}

function htmlParagraphs(text: string, language: Language): string {
  return paragraphs(text)
    .map((part) => {
      const dir = part.direction ?? direction(language)
      return `<p dir="${dir}" style="${paragraph}">${isolated(escapeHtml(part.text)).replaceAll('\n', '<br>\n')}</p>`
    })
    .join('\n')
}

/** Isolates of plain text as elements: old mail programs draw the characters themselves as boxes. */
function isolated(escaped: string): string {
  return escaped.replace(/\u2068([^\u2069]*)\u2069/g, (_, run: string) => {
    return `<span dir="${textDirection(run) ?? 'ltr'}">${run}</span>`
  })
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
