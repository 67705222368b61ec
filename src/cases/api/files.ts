import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { acceptedKinds, fileLimits, uploadHours } from '../../files/core/accept.ts'
import { keepUpload } from '../../files/store/handle.ts'
import type { Context } from '../../postgres/context.ts'
import { Problem } from '../../ui/problem.ts'
import { mayRegister } from '../core/access.ts'

const sending = {
  bodyLimit: fileLimits.megabytes * 2 ** 20,
  schema: {
    summary: 'Send a file that a case will carry',
    description: `The body is the file itself, up to ${fileLimits.megabytes} MB; its content decides what it is: ${acceptedKinds}. The id goes into \`attachments\` or \`files\` of a later request; a file that none names within ${uploadHours - 1} hours is removed.`,
    tags: ['files'],
    consumes: ['application/octet-stream'],
    body: z.instanceof(Buffer, { error: 'file-empty' }).meta({ type: 'string', format: 'binary' }),
    querystring: z.strictObject({
      name: z.string().min(1).max(200).describe('What the file is called.'),
    }),
    response: { 201: z.object({ id: z.uuid() }).describe('Taken in, into quarantine.') },
  },
}

/** API v1 of the files: takes one in, into quarantine, for whoever may bring or treat cases. */
export function filesApi(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    // Whatever type is claimed, the bytes are only kept and looked at.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.post('/files', { ...sending, onRequest: refuseReaders }, async ({ query, body, headers }, reply) => {
      const claimedType = headers['content-type']?.slice(0, 200) ?? null
      const kept = await keepUpload(context, { name: query.name, claimedType, bytes: body })
      if ('refused' in kept) throw refusal(kept.refused)
      return reply.code(201).send(kept)
    })
  }
}

/** Before anything of the file is read. */
async function refuseReaders({ actor }: FastifyRequest): Promise<void> {
  if (!mayRegister(actor)) throw new Problem(403, 'not-allowed')
}

function refusal(code: string): Problem {
  return new Problem(code === 'file-too-large' ? 413 : 422, code)
}
