/** The value of one cookie of a request (RFC 6265, 5.4); the first where a name comes twice. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

type CookieOptions = {
  /** Seconds to live; without it the cookie goes when the browser closes. 0 removes it. */
  readonly maxAge?: number
  /** Whether the site is reached by https, from `context.url`. */
  readonly url: string
}

/** A cookie that no script can read and no other site's form brings along. Values must be plain letters. */
export function cookieHeader(name: string, value: string, { maxAge, url }: CookieOptions): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  if (url.startsWith('https:')) parts.push('Secure')
  return parts.join('; ')
}
