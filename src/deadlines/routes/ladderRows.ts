/** What a rung waits for. */
export const situations = ['before', 'at', 'after', 'urgent'] as const
/** Rows that the form offers at most: enough for what is shipped and some more. */
export const mostRungs = 24
