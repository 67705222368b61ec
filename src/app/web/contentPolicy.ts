type Page = {
  readonly nonce: string
  /** Whether the page loads script at all; public pages never do. */
  readonly scripted: boolean
  /** Under the development server styles come inside the page and changes by web socket. */
  readonly dev: boolean
}

/**
 * The content security policy (W3C CSP Level 3) of one page. Script needs this response's nonce; `style` attributes
 * are open only where script draws (charts, date fields), which is on the desk.
 */
export function contentPolicy({ nonce, scripted, dev }: Page): string {
  const script = scripted ? `'nonce-${nonce}' 'strict-dynamic'` : "'none'"
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    `style-src-attr ${scripted ? "'unsafe-inline'" : "'none'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    ...(scripted ? [`connect-src 'self'${dev ? ' ws:' : ''}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For everything that is not a page: it may load nothing, and stand in no frame. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'"
