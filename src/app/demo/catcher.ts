import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { FastifyPluginAsync } from 'fastify'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { type Caught, caughtPage, caughtStyle } from './caught.ts'

/** Catches what the demonstration sends: a real mail server on the loopback, and a door for text messages. */
export type Catcher = {
  readonly smtpUrl: string
  /** `/catcher` for people, `/catcher.json` for programs, `/catcher/sms` for the text message gateway. */
  readonly pages: FastifyPluginAsync
  readonly close: () => Promise<void>
}

const most = 500
const pagePolicy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'"

export async function startCatcher(): Promise<Catcher> {
  const caught: Caught[] = []
  const keep = (message: Omit<Caught, 'id' | 'at'>): void => {
    caught.unshift({ id: (caught[0]?.id ?? 0) + 1, at: new Date().toISOString(), ...message })
    caught.length = Math.min(caught.length, most)
  }
  const server = mailServer(keep)
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', ready)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    pages: catcherPages(caught, keep),
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

type Keep = (message: Omit<Caught, 'id' | 'at'>) => void

function mailServer(keep: Keep): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: async (stream, session, done) => {
      try {
        const mail = await PostalMime.parse(await buffer(stream))
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        keep({ kind: 'mail', to, subject: mail.subject ?? null, text: mail.text ?? '' })
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

function catcherPages(caught: readonly Caught[], keep: Keep): FastifyPluginAsync {
  return async (app) => {
    app.get('/catcher', (_, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', pagePolicy)
        .send(caughtPage(caught.slice(0, 100))),
    )
    app.get('/catcher.css', (_, reply) => reply.type('text/css').send(caughtStyle))
    app.get('/catcher.json', async () => caught)
    app.post<{ Body: { to: string; text: string; id: string } }>('/catcher/sms', async ({ body }) => {
      keep({ kind: 'sms', to: body.to, subject: null, text: body.text })
      return { id: body.id }
    })
  }
}
