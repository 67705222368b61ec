import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { casesApi } from '../../cases/api/cases.ts'
import { filesApi } from '../../cases/api/files.ts'
import { messagesApi } from '../../channels/api/messages.ts'
import { preferredLanguage } from '../../language/core/acceptLanguage.ts'
import type { Context } from '../../postgres/context.ts'
import { indicatorsApi } from '../../reports/api/indicators.ts'
import { bearer } from '../../staff/api/bearer.ts'
import { Problem } from '../../ui/problem.ts'
import { describeApi } from './openapi.ts'
import { answerError, sendProblem } from './problems.ts'
import { validatorCompiler } from './validation.ts'

/**
 * API v1, to be registered at `/api`: bearer tokens, problem+json errors (RFC 9457) in the language of
 * `Accept-Language`, described by OpenAPI 3.1 at `/api/v1/openapi.json`.
 */
export function api(context: Context): FastifyPluginAsync {
  return async (app) => {
    await app.register((v1) => version1(v1, context), { prefix: '/v1' })
  }
}

async function version1(app: FastifyInstance, context: Context): Promise<void> {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.removeContentTypeParser('text/plain')
  app.addHook('onRequest', async (request) => {
    request.language = preferredLanguage(request.headers['accept-language'] ?? '') ?? 'en'
  })
  await describeApi(app)
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.all('/*', { schema: { hide: true } }, (request, reply) =>
    sendProblem(reply, request.language, new Problem(404, 'nothing-here')),
  )
  await app.register(async (closed) => {
    demandToken(closed, context)
    await closed.register(casesApi(context))
    await closed.register(messagesApi(context))
    await closed.register(filesApi(context))
    await closed.register(indicatorsApi(context))
  })
}

/** No handler of this scope runs without a good token. */
function demandToken(app: FastifyInstance, context: Context): void {
  app.addHook('onRequest', async (request, reply) => {
    const actor = await bearer(context, request)
    if (actor) request.actor = actor
    else
      return sendProblem(
        reply.header('www-authenticate', 'Bearer'),
        request.language,
        new Problem(401, 'token-needed'),
      )
  })
}
