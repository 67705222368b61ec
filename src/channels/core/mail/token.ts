/** Where in a mail a signed token may stand, nearest to the sender's own act first. */
type TokenPlaces = {
  readonly recipients: readonly string[]
  readonly messageIds: readonly string[]
  readonly texts: readonly string[]
}

/** 80 random bits in 16 characters of base32 (RFC 4648), written in either case. */
const tokenLength = 16
const token = `[a-z2-7]{${tokenLength}}`

const inAddress = new RegExp(`\\+(${token})@`, 'gi')
const inMessageId = new RegExp(`(?<![a-z0-9])(${token})(?![a-z0-9])`, 'gi')
const inLink = new RegExp(`/(?:c|survey)/(${token})(?![a-z0-9])`, 'gi')

const mostTokens = 20

/**
 * What may be tokens of our own links: in the address the mail was sent to (`case+TOKEN@…`), in the Message-IDs
 * it answers, in the links of the mail it quotes. Whether one is real, only the digest in the database knows.
 */
export function tokensIn(places: TokenPlaces): string[] {
  const found = [
    ...matches(places.recipients, inAddress),
    ...matches(places.messageIds, inMessageId),
    ...matches(places.texts, inLink),
  ]
  return [...new Set(found)].slice(0, mostTokens)
}

function matches(texts: readonly string[], form: RegExp): string[] {
  return texts.flatMap((text) => Array.from(text.matchAll(form), (match) => (match[1] ?? '').toLowerCase()))
}

/** The words without what may be tokens of links: they are read by people who must not be able to act as the customer. */
export function maskTokens(text: string): string {
  return text.replace(inLink, (link) => `${link.slice(0, -tokenLength)}••••••••`)
}
