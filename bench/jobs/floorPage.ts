import { createServer } from 'node:http'
import { asker, expectStatus } from '../http.ts'

/** A page as somebody signed in gets it, for the floor that a bare server makes of it. */
export async function copyOf(job: { url: string; path: string; cookie: string }): Promise<string> {
  const ask = asker(job.url, 1)
  return expectStatus(await ask('GET', job.path, { cookie: job.cookie, 'accept-language': 'ar' }), 200)
}

/** Answers everything with the same HTML from memory; the fastest that Node itself can be. */
export async function serveOne(html: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const bytes = Buffer.from(html)
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length })
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No address')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `http://127.0.0.1:${address.port}`, stop }
}
