import { usePage } from './page.tsx'

/** The first child of every form that is sent by POST: without it the form is refused (see csrf.ts). */
export function CsrfField() {
  return <input type="hidden" name="csrf" value={usePage().csrf} />
}
