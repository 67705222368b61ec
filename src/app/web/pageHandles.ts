import type { Context } from '../../postgres/context.ts'
import type { PageRequest } from '../../ui/context.ts'

/** What the server hands to the bundle with each request: plain values only. */
export type PageHandles = {
  readonly context: Context
  readonly request: PageRequest
  /** Writes a fault into the log. */
  readonly report: (error: unknown) => void
}
