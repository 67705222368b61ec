import { languages } from '../../language/core/language.ts'
import { databaseContext } from '../../ui/context.ts'
import type { Route } from './+types/sitemap.ts'

/** Every public page that anybody may open, for search engines (sitemaps.org 0.9); each names its other language. */
const pages = ['', '/new', '/new/inquiry', '/new/tip', '/track', '/forgotten', '/how'] as const

export function loader({ context }: Route.LoaderArgs) {
  const { url } = context.get(databaseContext)
  const address = (language: string, page: string) => `${url}/${language}${page}`
  const entries = pages.flatMap((page) =>
    languages.map((language) => {
      const others = languages.map(
        (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, page)}"/>`,
      )
      return `<url><loc>${address(language, page)}</loc>${others.join('')}</url>`
    }),
  )
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
