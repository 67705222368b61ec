import type { Options } from '../../cases/store/handle.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import type { SaidByMail } from '../core/mail/judge.ts'
import type { Mail } from '../core/mail/mail.ts'

/** What became of a mail that somebody wrote. */
export type Heard =
  | { readonly outcome: 'registered' | 'added'; readonly reference: string }
  /** Words of thanks for a closed case, and nothing else: its id. */
  | { readonly thanks: string }
  | { readonly refused: string }

/** A mail that somebody wrote, with how it is kept. */
export type Letter = {
  readonly mail: Mail
  readonly said: SaidByMail
  /** What a new case of it is. */
  readonly kind: Kind
  /** The row of the message, written in the same statement as the case. */
  readonly keep: (outcome: 'registered' | 'added', caseId: string, version: number) => Beside
}
type Beside = ReturnType<NonNullable<Options['beside']>>[number]
