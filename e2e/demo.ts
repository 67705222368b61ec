import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import type { Caught } from '../src/app/demo/caught.ts'
import { caughtFor, waitForMessage } from './caught.ts'
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
