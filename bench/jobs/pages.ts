import { asker, expectStatus } from '../http.ts'
import { type Measured, measure } from '../measure.ts'

export type PagesJob = {
  readonly url: string
  /** Asked in turn. */
  readonly paths: readonly string[]
  readonly cookie: string
  /** What each page must hold, or it is not the page that was meant. */
  readonly holds: string
  readonly clients: number
  readonly seconds: number
}

/** Opens pages as a browser of somebody signed in, without the files around them. */
export async function open(job: PagesJob): Promise<Measured> {
  const ask = asker(job.url, job.clients)
  let turn = 0
  return measure(job.clients, job.seconds, async () => {
    const path = job.paths[turn++ % job.paths.length] ?? '/'
    const body = expectStatus(await ask('GET', path, { cookie: job.cookie, 'accept-language': 'ar' }), 200)
    if (!body.includes(job.holds)) throw new Error(`${path} does not hold "${job.holds}"`)
  })
}
