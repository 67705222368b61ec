/**
 * Whether an error comes from the mail itself and would come again: data that the database refuses (SQLSTATE classes
 * 22, 23 and 54) or that our own code trips over. Anything else (no connection, no disk, a stopped server) passes.
 */
export function isMailsFault(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return /^(22|23|54)[0-9A-Z]{3}$/.test(code)
  return error instanceof TypeError || error instanceof RangeError
}
