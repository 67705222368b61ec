/** A browser without script for tests: keeps cookies and the form token of the last page, follows nothing by itself. */
export function testBrowser(url: string) {
  const jar = new Map<string, string>()
  let csrf = ''

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url + path, { ...init, headers: { cookie }, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    csrf = /name="csrf" value="([^"]+)"/.exec(await response.clone().text())?.[1] ?? csrf
    return response
  }

  return {
    open: (path: string) => ask(path),
    /** Sends a form of the page that was opened last. */
    send: (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) }),
    cookies: () => new Map(jar),
    /** Brings cookies of an earlier moment again. */
    bring: (cookies: ReadonlyMap<string, string>) => {
      jar.clear()
      for (const [name, value] of cookies) jar.set(name, value)
    },
  }
}
