import { useWords } from '../../ui/useWords.ts'
import type { Callers } from './callersReading.ts'

/** A call's form that came back, whole: for a look at the caller, or with what is wrong by field (codes). */
export type Sent = {
  readonly problems: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  readonly needs: readonly string[]
  readonly callers: Callers | null
}

type FieldOf = (name: string) => {
  readonly name: string
  readonly value: string | undefined
  readonly error: string | undefined
}
export type CallFields = { readonly field: FieldOf }

const order = ['form', 'phone', 'name', 'text', 'category', 'email', 'id_number', 'end', 'answer']
const place = (name: string) => order.indexOf(name)

/** The fields of the form: what was typed where it came back, else `proposed`; and everything that is wrong, in the form's order. */
export function useCallFields(sent: Sent | undefined, proposed: Readonly<Record<string, string>>) {
  const t = useWords('cases')
  const problem = (name: string): string | undefined => {
    const code = sent?.problems[name]
    const keys = [`call.problem.${code}`, `error.${code}`, `refusal.${code}`, 'error.other']
    return code && t(keys as never)
  }
  const field: FieldOf = (name) => ({
    name,
    value: sent ? sent.values[name] : proposed[name],
    error: problem(name),
  })
  const wrong = Object.keys(sent?.problems ?? {}).toSorted((a, b) => place(a) - place(b))
  return { field, wrong, errors: Object.fromEntries(wrong.map((name) => [name, problem(name)])) }
}
