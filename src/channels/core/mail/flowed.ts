/**
 * Joins the soft line breaks of `format=flowed` (RFC 3676): a line that ends in a space goes on in the next line
 * of the same quote depth, but for the signature separator. `delSp` says that these spaces are no part of the text.
 */
export function unflow(text: string, delSp: boolean): string {
  const joined: string[] = []
  let open: number | null = null
  for (const line of text.split('\n')) {
    const [, arrows = '', words = ''] = /^(>*) ?(.*)$/.exec(line) ?? []
    const goesOn = words.endsWith(' ') && words !== '-- '
    const kept = goesOn && delSp ? words.slice(0, -1) : words
    if (open === arrows.length && words !== '-- ') joined[joined.length - 1] += kept
    else joined.push(arrows === '' ? kept : `${arrows} ${kept}`)
    open = goesOn ? arrows.length : null
  }
  return joined.join('\n')
}
