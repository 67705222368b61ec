import { connect } from 'node:net'

const PATIENCE = 2000
/** Asks whether the talk can be encrypted; the least that makes a server say something (PostgreSQL, SSLRequest). */
const QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/**
 * Whether the server at this port says a word within two seconds. That its process is there and its file says "ready"
 * is not enough: both stay for a moment when it was killed, and the system still lets callers in.
 */
export function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(QUESTION))
    const say = (answer: boolean) => (): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(PATIENCE, say(false))
    socket.on('data', say(true)).on('error', say(false)).on('close', say(false))
  })
}
