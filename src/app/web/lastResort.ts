import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { closedPolicy } from './contentPolicy.ts'
import { constantHeaders } from './securityHeaders.ts'

/**
 * What is said when not even the error page of the pages can be drawn (a broken address, a fault in the server
 * itself): one small page in both languages, or problem+json (RFC 9457) below `/api`. Nothing of the fault is shown.
 */
export function lastResort(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500
  if (status >= 500) request.log.error({ err: error }, 'request failed')
  // A broken address is answered before any hook runs, so the headers are set here too.
  reply.code(status).headers({ ...constantHeaders, 'content-security-policy': closedPolicy })
  if (request.url.startsWith('/api/')) {
    const title = status >= 500 ? 'Internal error' : 'Bad request'
    return reply.type('application/problem+json').send({ type: 'about:blank', status, title })
  }
  return reply.type('text/html; charset=utf-8').send(status >= 500 ? failed : unreadable)
}

const failed = page(
  'عذرًا، حدث خلل عندنا. أعد المحاولة بعد قليل.',
  'Sorry, something went wrong on our side. Please try again shortly.',
)

const unreadable = page(
  'لم نتمكن من فهم هذا الطلب. تأكد من العنوان وأعد المحاولة.',
  'We could not understand this request. Check the address and try again.',
)

function page(arabic: string, english: string): string {
  return `<!DOCTYPE html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>إنصات Insat</title><main><h1>${arabic}</h1><p><a href="/ar">إنصات</a></p>
<div lang="en" dir="ltr"><h2>${english}</h2><p><a href="/en">Insat</a></p></div></main></html>`
}
