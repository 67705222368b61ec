import type { MiddlewareFunction } from 'react-router'
import { preferredLanguage } from '../language/core/acceptLanguage.ts'
import { type Language, languages } from '../language/core/language.ts'
import { databaseContext, languageContext } from './context.ts'
import { cookieHeader, readCookie } from './cookies.ts'

const cookie = 'insat_lang'
const year = 365 * 24 * 60 * 60

/**
 * The language of a page: of its address (`/en/…`), else asked for (`?lang=en`), else chosen before (cookie), else
 * the first that the browser names and we speak (RFC 9110, 12.5.4), else Arabic.
 */
export function pageLanguage(request: Request): Language {
  const url = new URL(request.url)
  return (
    known(url.pathname.split('/')[1]) ??
    known(url.searchParams.get('lang')) ??
    known(readCookie(request, cookie)) ??
    preferredLanguage(request.headers.get('accept-language') ?? '') ??
    'ar'
  )
}

/** Sets the language of the page; `?lang=` is remembered for the pages whose address does not say it. */
export const languageMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  context.set(languageContext, pageLanguage(request))
  const response = await next()
  const asked = known(new URL(request.url).searchParams.get('lang'))
  if (asked) {
    const { url } = context.get(databaseContext)
    response.headers.append('set-cookie', cookieHeader(cookie, asked, { maxAge: year, url }))
  }
  return response
}

function known(text: string | null | undefined): Language | undefined {
  return languages.find((language) => language === text)
}
