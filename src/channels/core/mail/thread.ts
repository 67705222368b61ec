/** What the database knows of the cases that a mail may belong to. Addresses are in lower case. */
export type KnownThreads = {
  /** The case behind each token of the mail that is real and valid now. */
  readonly byToken: ReadonlyMap<string, string>
  /** The case in which a message with that Message-ID was sent or received. */
  readonly byMessageId: ReadonlyMap<string, string>
  readonly byReference: ReadonlyMap<string, string>
  /** The mail addresses of the customer of each of these cases. */
  readonly parties: ReadonlyMap<string, readonly string[]>
}

/** What threading looks at; every read mail has it. */
export type Threadable = {
  readonly from: { readonly address: string } | null
  readonly tokens: readonly string[]
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly references10: readonly string[]
}

export type Thread = { readonly add: string } | { readonly newLinkedTo: string } | { readonly new: true }

/**
 * Decides where a mail belongs. It joins a case only by the signed token or from an address of that case's
 * customer; a stranger who answers one of its mails or writes its number opens a case of his own, linked to it.
 * The header says who answers whom before the number in the subject does.
 */
export function threadFor(mail: Threadable, known: KnownThreads): Thread {
  for (const token of mail.tokens) {
    const caseId = known.byToken.get(token)
    if (caseId !== undefined) return { add: caseId }
  }
  const named = casesNamed(mail, known)
  const sender = mail.from?.address.toLowerCase()
  const own = named.find((caseId) => sender !== undefined && known.parties.get(caseId)?.includes(sender))
  if (own !== undefined) return { add: own }
  const first = named[0]
  return first === undefined ? { new: true } : { newLinkedTo: first }
}

/** The cases that a mail is about, by whom it answers and then by the numbers in it, the most certain first. */
export function casesNamed(mail: Threadable, known: KnownThreads): string[] {
  const answered = [mail.inReplyTo ?? '', ...mail.references.toReversed()]
  const cases = [
    ...answered.map((id) => known.byMessageId.get(id)),
    ...mail.references10.map((number) => known.byReference.get(number)),
  ]
  return cases.filter((caseId) => caseId !== undefined)
}
