/** The fields of the form: what was typed where it came back, and what is wrong with it. */
export type FormFields = {
  readonly field: (name: string) => {
    readonly name: string
    readonly value: string | undefined
    readonly error: string | undefined
  }
}
