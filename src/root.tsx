import arabicFont from '@fonts/arabic-400.woff2'
import latinFont from '@fonts/latin-400.woff2'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root.ts'
import { direction, type Language } from './language/core/language.ts'
import './styles/app.css'
import { csrfContext, datesContext, languageContext } from './ui/context.ts'
import { csrfMiddleware, formGuard } from './ui/formGuard.ts'
import { PageProvider } from './ui/page.tsx'
import { languageMiddleware } from './ui/pageLanguage.ts'
import { PlainFrame } from './ui/plainFrame.tsx'
import { Trouble } from './ui/trouble.tsx'

export const middleware: Route.MiddlewareFunction[] = [languageMiddleware, csrfMiddleware, formGuard]

export function loader({ context }: Route.LoaderArgs) {
  return {
    language: context.get(languageContext),
    csrf: context.get(csrfContext),
    dates: context.get(datesContext),
  }
}

/** The document. Only a route whose `handle` says `script: true` gets any script at all. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const { i18n } = useTranslation()
  const language = data?.language ?? (i18n.language as Language)
  const scripted = useMatches().some(hasScript)
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#114530" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link
          rel="preload"
          href={language === 'ar' ? arabicFont : latinFont}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <Meta />
        <Links />
      </head>
      <body>
        <PageProvider page={{ language, csrf: data?.csrf ?? '', dates: data?.dates ?? null }}>
          {children}
        </PageProvider>
        {scripted && <ScrollRestoration />}
        {scripted && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** For whatever goes wrong above every layout: a form turned away, a fault in a layout itself. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { i18n } = useTranslation()
  const home = `/${i18n.language}`
  return (
    <PlainFrame home={home}>
      <Trouble error={error} home={home} />
    </PlainFrame>
  )
}

function hasScript({ handle }: { handle: unknown }): boolean {
  return typeof handle === 'object' && handle !== null && 'script' in handle && handle.script === true
}
