const home = '/desk'
const origin = 'https://desk.invalid'

/**
 * Where to go after signing in: the page that was asked for if it is one of the desk or of the partners' place, else the
 * desk's first page. An address that leads out of them, however it is disguised, must never be followed (CWE-601).
 */
export function safeNext(wanted: string | null | undefined): string {
  if (!wanted || !URL.canParse(wanted, origin)) return home
  const url = new URL(wanted, origin)
  const isPage = url.origin === origin && /^\/(desk|partner)(\/|$)/.test(url.pathname)
  return isPage && !/^\/desk\/sign-(in|out)/.test(url.pathname) ? url.pathname + url.search : home
}
