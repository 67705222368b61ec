import swagger from '@fastify/swagger'
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { casesApi } from '../../cases/api/cases.ts'
import { invalidProblem, Problem } from '../../cases/api/problem.ts'
import type { Context } from '../../postgres/context.ts'
import { bearer } from '../../staff/api/bearer.ts'

/** `/api/v1`: bearer tokens, problem+json errors (RFC 9457), described by OpenAPI 3.1 at `/api/v1/openapi.json`. */
export function api(context: Context): FastifyPluginAsync {
  return async (app) => {
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(serializerCompiler)
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Insat',
          version: '1',
          description:
            'Cases of a ministry: register, read, list, act. Every error is problem+json with a code and words.',
        },
        servers: [{ url: '/api/v1' }],
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
        security: [{ token: [] }],
      },
      transform: ({ schema, url, ...rest }) =>
        jsonSchemaTransform({ schema, url: url.replace(/^\/api\/v1/, ''), ...rest }),
    })
    app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
    await app.register(async (closed) => {
      guard(closed, context)
      await closed.register(casesApi(context))
    })
    app.setErrorHandler(answerError)
    app.setNotFoundHandler((_, reply) =>
      send(reply, new Problem(404, 'not-found', 'There is nothing at this address.')),
    )
  }
}

function guard(app: FastifyInstance, context: Context): void {
  app.addHook('onRequest', async (request, reply) => {
    request.language = /^\s*ar\b/i.test(request.headers['accept-language'] ?? '') ? 'ar' : 'en'
    const actor = await bearer(context, request)
    if (actor) request.actor = actor
    else
      return send(
        reply.header('www-authenticate', 'Bearer'),
        new Problem(401, 'token-needed', 'Send a valid token: Authorization: Bearer insat_…'),
      )
  })
}

function answerError(
  error: FastifyError,
  request: { language: 'ar' | 'en'; log: { error: (error: unknown) => void } },
  reply: FastifyReply,
) {
  if (error instanceof Problem) return send(reply, error)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ params, instancePath, message }) => {
      const issue = (params as { issue?: { path: PropertyKey[]; message: string } }).issue
      return issue ?? { path: instancePath.split('/').filter(Boolean), message: message ?? 'invalid' }
    })
    return send(reply, invalidProblem(issues, request.language ?? 'en'))
  }
  const status = error.statusCode ?? 500
  if (status >= 500) request.log.error(error)
  return send(
    reply,
    status >= 500
      ? new Problem(500, 'failed', 'Something went wrong on our side.')
      : new Problem(status, 'bad-request', error.message),
  )
}

function send(reply: FastifyReply, problem: Problem) {
  const { status, code, message, more } = problem
  return reply
    .code(status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ type: `urn:insat:${code}`, title: code, status, detail: message, ...more })
}
