import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import type { Caught } from '../src/app/demo/caught.ts'
import { runDemo } from './runDemo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demonstration of this run answers. */
    demo: string
  }
}

/** Runs the demonstration once for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await runDemo()
  project.provide('demo', url)
  return stop
}

export type Demo = {
  readonly url: string
  /** The newest caught message to that address whose text fits; waits for it up to twenty seconds. */
  readonly message: (to: string, fits: RegExp) => Promise<Caught>
  /** Everything caught so far for that address. */
  readonly caught: (to: string) => Promise<readonly Caught[]>
}

/** The demonstration of this run. */
export function theDemo(): Demo {
  const url = inject('demo')
  return {
    url,
    message: (to, fits) => waitForMessage(url, to, fits),
    caught: (to) => caughtFor(url, to),
  }
}

async function caughtFor(url: string, to: string): Promise<Caught[]> {
  const caught = (await (await fetch(`${url}/catcher.json`)).json()) as Caught[]
  return caught.filter((message) => message.to === to)
}

async function waitForMessage(url: string, to: string, fits: RegExp): Promise<Caught> {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await caughtFor(url, to)).find(({ subject, text }) =>
      fits.test(`${subject ?? ''}\n${text}`),
    )
    if (found) return found
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`No message to ${to} that fits ${fits}`)
}
