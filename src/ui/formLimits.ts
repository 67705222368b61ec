/**
 * What one form may carry: ten files of ten megabytes (2^20 bytes), told to people by `FileField`. Its texts together
 * have half a megabyte, however the form comes: twice the longest legal form (two texts of 20,000 Arabic letters, six
 * bytes each where a browser escapes them), so that a text that is too long can still be shown again.
 */
export const formLimits = { files: 10, megabytes: 10, fields: 500 } as const

export const fileBytes = formLimits.megabytes * 2 ** 20
export const textBytes = 2 ** 19
/** A whole form with files. */
export const formBytes = formLimits.files * fileBytes + textBytes

/** How much of one form's body may be kept; decided from its headers before anything of it is read. */
export type BodyRoom = {
  /** In bytes; what goes past it is dropped. */
  readonly limit: number
  /** What a body that goes past `limit` is told. */
  readonly over: 'too-large' | 'busy'
  /** Counts so many more bytes as held until the answer is out; false where too much is held at once. */
  readonly take: (bytes: number) => boolean
}
