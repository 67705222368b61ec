import type { Language } from '../../language/core/language.ts'

/** One mail, ready to go. */
export type OutgoingMail = {
  /** The message row's id: the same in every try, so that the mail's Message-ID is. */
  readonly id: string
  /** The case whose customer it goes to, with the token of its signed link: an answer that names this mail's Message-ID finds its case by it. */
  readonly thread: { readonly caseId: string; readonly token: string } | null
  readonly to: string
  readonly language: Language
  /** The name beside our address, and the address at which the ministry hears complaints, if it has one. */
  readonly sender: { readonly name: string; readonly address: string | null }
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** One text message, ready to go; `to` in E.164. */
export type OutgoingSms = { readonly id: string; readonly to: string; readonly text: string }

/**
 * What became of a try: taken by the next server, or surely not. `permanent` means that trying again is useless.
 * Whoever cannot know (the line broke after the words were gone) throws instead.
 */
export type Delivery =
  | { readonly taken: true; readonly providerId: string | null }
  | { readonly taken: false; readonly permanent: boolean; readonly detail: string }

/** The ways out that are set up; nothing where one is not. */
export type Gateways = {
  readonly mail: ((mail: OutgoingMail) => Promise<Delivery>) | null
  readonly sms: ((sms: OutgoingSms) => Promise<Delivery>) | null
}
