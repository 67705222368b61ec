import { languages } from '../../language/core/language.ts'
import { databaseContext } from '../../ui/context.ts'
import type { Route } from './+types/sitemap.ts'

/** The public pages that anybody may find, below `/ar` and `/en`. */
const pages = ['', '/new', '/track', '/forgotten', '/how']

/** `/sitemap.xml` (sitemaps.org 0.9): every public page, each with its other language. */
export function loader({ context }: Route.LoaderArgs) {
  const { url } = context.get(databaseContext)
  const entries = pages.flatMap((page) => languages.map((language) => entry(url, page, language)))
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}

function entry(url: string, page: string, language: string): string {
  const others = languages.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${url}/${other}${page}"/>`,
  )
  return `<url><loc>${url}/${language}${page}</loc>${others.join('')}</url>`
}
