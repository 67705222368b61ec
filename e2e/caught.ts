import type { Caught } from '../src/app/demo/caught.ts'

/** Everything that the demonstration at `url` caught for an address. */
export async function caughtFor(url: string, to: string): Promise<Caught[]> {
  const caught = (await (await fetch(`${url}/catcher.json`)).json()) as Caught[]
  return caught.filter((message) => message.to === to)
}

/** The newest of them whose text fits; waits for it up to twenty seconds. */
export async function waitForMessage(url: string, to: string, fits: RegExp): Promise<Caught> {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await caughtFor(url, to)).find(({ subject, text }) =>
      fits.test(`${subject ?? ''}\n${text}`),
    )
    if (found) return found
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`No message to ${to} that fits ${fits}`)
}
