/** Why a mailbox could not be read. `not-taken`: the mail was there, but our own side could not take it in. */
export type MailboxProblem =
  | 'not-reachable'
  | 'not-trusted'
  | 'sign-in-refused'
  | 'no-folder'
  | 'server-refused'
  | 'password-lost'
  | 'not-taken'

/** A look into a mailbox that failed; `message` is the problem and the server's own words. */
export class ProblemOfMailbox extends Error {
  constructor(problem: MailboxProblem, detail: string) {
    super([problem, detail].filter(Boolean).join(': '))
  }
}
