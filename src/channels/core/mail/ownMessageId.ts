/**
 * The id of the message's row (in `References`: of its case) in a Message-ID of the form that our mails have,
 * `token.id@host`. Null in any other. Whether it is ours, only the database knows.
 */
export function idInMessageId(messageId: string): string | null {
  const form = /^[a-z2-7]{16}\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/
  return form.exec(messageId.toLowerCase())?.[1] ?? null
}
