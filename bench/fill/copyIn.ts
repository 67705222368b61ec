import type { Connection, Submittable } from 'pg'

/** A line of `COPY … FROM STDIN` in its text form (PostgreSQL, COPY, File Formats). */
export function copyLine(values: readonly (string | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : value.replace(escaped, escapeOf))).join('\t')}\n`
}

const escaped = /[\\\n\r\t]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escapeOf = (sign: string): string => escapes[sign] ?? sign

type CopyConnection = Connection & { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }

/** One COPY with all its lines, for `client.query`; pg itself knows the messages but not the command. */
export class CopyIn implements Submittable {
  readonly done: Promise<void>
  readonly #statement: string
  readonly #lines: Buffer
  #resolve: () => void = () => undefined
  #reject: (error: Error) => void = () => undefined

  constructor(statement: string, lines: Buffer) {
    this.#statement = statement
    this.#lines = lines
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  submit(connection: Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#lines)
    connection.endCopyFrom()
  }

  handleError(error: Error): void {
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    this.#resolve()
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
