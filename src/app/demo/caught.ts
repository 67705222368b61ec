/** What the demonstration caught instead of the world: a mail or a text message. */
export type Caught = {
  readonly id: number
  readonly kind: 'mail' | 'sms'
  readonly at: string
  readonly to: string
  readonly subject: string | null
  readonly text: string
}

/** The catcher's page. Plain HTML: it is no part of the product. */
export function caughtPage(messages: readonly Caught[]): string {
  const items =
    messages.length === 0
      ? '<p>Nothing has been sent yet. Lodge a complaint, then look here again.</p>'
      : `<ol>${messages.map(item).join('')}</ol>`
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Caught messages - Insat</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/catcher.css"></head>
<body><main><h1>Caught messages</h1><p>Mails and text messages of the demonstration end here. The newest stands first.</p>${items}</main></body></html>`
}

function item({ kind, at, to, subject, text }: Caught): string {
  const title = subject ? `<h2 dir="auto">${safe(subject)}</h2>` : ''
  const kindText = kind === 'mail' ? 'Mail' : 'Text message'
  return `<li><article><p class="to">${kindText} to <bdi>${safe(to)}</bdi>, <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>${title}${paragraphs(text)}</article></li>`
}

function paragraphs(text: string): string {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => safe(block.trim()))
    .filter(Boolean)
  return blocks.map((block) => `<p ${language(block)}>${linked(block).replaceAll('\n', '<br>')}</p>`).join('')
}

function language(block: string): string {
  return /[\u0600-\u06ff]/.test(block) ? 'lang="ar" dir="rtl"' : 'lang="en" dir="ltr"'
}

function linked(block: string): string {
  return block.replace(
    /https?:\/\/[^\s<>"\u2066-\u2069]+/g,
    (url) => `<a href="${url}"><bdi dir="ltr">${url}</bdi></a>`,
  )
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const caughtStyle = `
body { font: 1rem/1.6 "IBM Plex Sans Arabic", system-ui, sans-serif; margin: 0; background: #f5f7f6; color: #161f1b }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
ol { list-style: none; padding: 0 } article { background: #fff; border: 1px solid #d5ddd9; border-radius: 8px; padding: 1rem 1.25rem; margin-block: 1rem }
h2 { font-size: 1.125rem; margin: .25rem 0 } .to { color: #4a5a53; font-size: .875rem; margin: 0 } a { color: #114530 } p { margin-block: .5rem; overflow-wrap: anywhere }
`
