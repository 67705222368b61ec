import { createContext } from 'react-router'

/**
 * Whoever is signed in at the desk. This floor knows no officers: the room that does (`staff`) says in
 * staff/routes/signedIn.ts what one is, and every page above reads it with its full type.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by that room
export interface SignedIn {}

/** The officer of this request; set before any page below `/desk` runs. */
export const officerContext = createContext<SignedIn>()
