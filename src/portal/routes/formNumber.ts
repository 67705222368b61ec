import { signedToken } from '../../customers/store/session.ts'
import { uuidv7 } from '../../postgres/id.ts'

/** The number of one form: the id that its case will have, signed, so that nobody can ask for a case by its id. */
export function newFormNumber(secret: string): string {
  const id = uuidv7()
  return `${id}.${signedToken(secret, `form:${id}`)}`
}

/** The id in a form's number; nothing when the number is none of ours. */
export function readFormNumber(secret: string, number: string | undefined): string | null {
  const [id = '', signature] = (number ?? '').split('.')
  return signature === signedToken(secret, `form:${id}`) ? id : null
}
