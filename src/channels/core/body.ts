/**
 * Where a link of a message leads: to the customer's case, to the survey of an invitation, to a case's page at the desk
 * or in the partners' place, or to that page for a guest of a body, by the number of the referral.
 */
export type Target =
  | 'case'
  | { readonly survey: string }
  | { readonly desk: string }
  | { readonly partner: string }
  | { readonly guest: string }

/** One piece of a message, in the order of reading. */
export type Block =
  /** A paragraph of ours. */
  | { readonly type: 'own'; readonly text: string }
  /** What an officer wrote, passed on as it is. */
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'link'; readonly label: string; readonly target: Target }

/** The addresses that the placeholders of a message stand for. */
export type Links = {
  readonly case: string
  readonly survey: (invitation: string) => string
  readonly desk: (reference: string) => string
  readonly partner: (reference: string) => string
  readonly guest: (referral: string) => string
}

/** The address of a case's page at the desk. */
export function deskPage(url: string, reference: string): string {
  return `${url}/desk/cases/${reference}`
}

/** The address of a case's page in the partners' place. */
export function partnerPage(url: string, reference: string): string {
  return `${url}/partner/cases/${reference}`
}

const link = /^([^\n]+)\n\{\{(link|(survey|desk|partner|guest):([\w-]+))\}\}$/
const passedOn = /^\{\{words\}\}\n([\s\S]*?)\n\{\{\/words\}\}$/m

/**
 * The body of a message as its row keeps it: text with placeholders for the signed links, so that whoever reads the
 * database opens no case, and marks around the officer's words. Braces that people typed are kept apart from ours by
 * a word joiner (U+2060), which no text that was taken in holds (`plainText`).
 */
export function writeBody(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n\n')
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'own':
      return tame(block.text)
    case 'words':
      return `{{words}}\n${tame(block.text)}\n{{/words}}`
    case 'link':
      return `${tame(block.label)}\n${placeholder(block.target)}`
  }
}

/** The placeholder of a link, to stand at the end of a text message. */
export function placeholder(target: Target): string {
  if (target === 'case') return '{{link}}'
  const [[place, id] = []] = Object.entries(target)
  return `{{${place}:${id}}}`
}

/** The pieces again, from the kept body. */
export function readBody(body: string): Block[] {
  return body
    .split(passedOn)
    .flatMap((part, index) =>
      index % 2 === 1 ? [{ type: 'words' as const, text: untame(part) }] : ownBlocks(part),
    )
}

function ownBlocks(text: string): Block[] {
  const pieces = text.split('\n\n').filter((piece) => piece.trim() !== '')
  return pieces.map((piece) => {
    const [, label, kind, place, id = ''] = link.exec(piece.replace(/^\n|\n$/g, '')) ?? []
    if (!label || !kind) return { type: 'own', text: untame(piece.replace(/^\n|\n$/g, '')) }
    return { type: 'link', label: untame(label), target: targetOf(place, id) }
  })
}

function targetOf(place: string | undefined, id: string): Target {
  switch (place) {
    case 'survey':
      return { survey: id }
    case 'desk':
      return { desk: id }
    case 'partner':
      return { partner: id }
    case 'guest':
      return { guest: id }
    default:
      return 'case'
  }
}

/** The address that a target stands for. */
export function addressOf(target: Target, links: Links): string {
  if (target === 'case') return links.case
  if ('survey' in target) return links.survey(target.survey)
  if ('desk' in target) return links.desk(target.desk)
  return 'partner' in target ? links.partner(target.partner) : links.guest(target.guest)
}

/** The invitation that a kept body leads to, if any. */
export function surveyIn(body: string): string | null {
  return /\{\{survey:([\w-]+)\}\}/.exec(body)?.[1] ?? null
}

/** The body with its links in place and without marks: a whole text message, or what the desk shows of any. */
export function fillBody(body: string, links: Links): string {
  const filled = body
    .replace(/\{\{link\}\}/g, () => links.case)
    .replace(/\{\{(survey|desk|partner|guest):([\w-]+)\}\}/g, (_, place: string, id: string) =>
      addressOf(targetOf(place, id), links),
    )
    .replace(/^\{\{words\}\}\n|\n\{\{\/words\}\}$/gm, '')
  return untame(filled)
}

const joiner = '\u2060'

/** Keeps braces that people typed from being read as ours. */
export function tame(text: string): string {
  return text.replace(/\{(?=\{)/g, `{${joiner}`)
}

function untame(text: string): string {
  return text.replaceAll(`{${joiner}`, '{')
}
