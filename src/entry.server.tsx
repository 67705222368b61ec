import { PassThrough, Readable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import {
  createRequestHandler,
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  RouterContextProvider,
  type ServerBuild,
  ServerRouter,
} from 'react-router'
import { contentPolicy } from './app/web/contentPolicy.ts'
import type { PageHandles } from './app/web/pageHandles.ts'
import { speaker } from './entry.words.ts'
import { databaseContext, languageContext, requestContext } from './ui/context.ts'

const speakers = { ar: await speaker('ar'), en: await speaker('en') }
const handlers = new WeakMap<ServerBuild, ReturnType<typeof createRequestHandler>>()

/**
 * The one door into the bundle. Plain values come in by `handles` and are put into the request's context here,
 * because context keys compare by identity and exist only inside the bundle.
 */
export function respond(
  build: ServerBuild,
  mode: string,
  request: Request,
  handles: PageHandles,
): Promise<Response> {
  const handler = handlers.get(build) ?? createRequestHandler(build, mode)
  handlers.set(build, handler)
  const context = new RouterContextProvider()
  context.set(databaseContext, handles.context)
  context.set(requestContext, handles.request)
  reporters.set(context, handles.report)
  return handler(request, context)
}

const reporters = new WeakMap<Readonly<RouterContextProvider>, PageHandles['report']>()

/** Tells the server's log of what broke; what a page said on purpose (404, 403) is no fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  reporters.get(context)?.(error)
}

/** Renders the whole page before it is sent: no script is then needed to put late parts in their place. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(requestContext)
  const scripted = entry.staticHandlerContext.matches.some(({ route }) => {
    const handle = entry.routeModules[route.id]?.handle as { script?: boolean } | undefined
    return handle?.script === true
  })
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', contentPolicy({ nonce, scripted, dev: import.meta.env.DEV }))
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <I18nextProvider i18n={speakers[context.get(languageContext)]}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          resolve(new Response(Readable.toWeb(body) as ReadableStream, { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => reporters.get(context)?.(error),
      },
    )
  })
}
