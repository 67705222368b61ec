import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

type Operation = {
  parameters?: readonly { in: string }[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, unknown>
}

/** Describes the routes that follow as OpenAPI 3.1, at addresses below `/api/v1`. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Insat',
        version: '1',
        description:
          'Cases of a ministry: register, read, list, act. Every error is problem+json with a code, and words in the language of Accept-Language (ar or en).',
      },
      servers: [{ url: '/api/v1' }],
      tags: [{ name: 'cases' }, { name: 'categories' }, { name: 'files' }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'Made by `insat token add`.' },
        },
      },
      security: [{ token: [] }],
    },
    transform: ({ schema, url, ...rest }) =>
      jsonSchemaTransform({ schema, url: url.replace(/^\/api\/v1/, ''), ...rest }),
    transformObject: (document) => ('openapiObject' in document ? withProblems(document.openapiObject) : {}),
  })
}

/** Adds to each operation the problems that it can answer with, so that no route has to repeat them. */
function withProblems(document: object): object {
  const { paths = {}, components = {} } = document as {
    paths?: Record<string, Record<string, Operation>>
    components?: object
  }
  for (const [path, operations] of Object.entries(paths))
    for (const operation of Object.values(operations)) {
      const problems = problemsOf(path, operation)
      for (const status of problems) operation.responses[status] = answers[status]
    }
  return { ...document, components: { ...components, schemas: { Problem: problem } } }
}

function problemsOf(path: string, { parameters, requestBody }: Operation): (keyof typeof answers)[] {
  const json = requestBody && 'application/json' in requestBody.content
  const mayBeWrong = requestBody || parameters?.some((parameter) => parameter.in === 'query')
  return [
    '401',
    ...(requestBody && !json ? (['403'] as const) : []),
    ...(path.includes('{') ? (['404'] as const) : []),
    ...(json ? (['400', '409', '415'] as const) : []),
    ...(requestBody ? (['413'] as const) : []),
    ...(mayBeWrong ? (['422'] as const) : []),
    '500',
  ]
}

const answer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
const answers = {
  '400': answer('The body is no JSON.'),
  '401': answer('The token is missing, unknown or revoked.'),
  '403': answer('The role of this token does not do that.'),
  '404': answer('There is no such case, or none that this token may see.'),
  '409': answer('The rules of the case say no (`refused`), or somebody else changed it at the same moment.'),
  '413': answer('The body is too large.'),
  '415': answer('The body is not sent as JSON.'),
  '422': answer('`errors` says which field is wrong and why.'),
  '500': answer('Our fault; it was recorded.'),
}

const text = { type: 'string' }
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: text,
    status: { type: 'integer' },
    detail: { type: 'string', description: 'For a person, in the language that was asked for.' },
    code: { type: 'string', description: 'For a program; never changes with the language.' },
    refused: { type: 'string', description: 'At 409: why the rules of the case say no.' },
    errors: {
      type: 'array',
      description: 'At 422: field by field.',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { type: 'string', description: 'Its path, as in `customer.phone`.' },
          code: text,
          message: text,
          options: { type: 'array', description: 'What can be chosen.' },
        },
      },
    },
  },
}
