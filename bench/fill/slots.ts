/** A text with gaps for what differs from case to case: every second part is a gap. */
export type Slotted = readonly Slot[]
type Slot =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'uuid' | 'digest' | 'reference'; readonly text: string }
  | { readonly is: 'moment'; readonly ms: number }

/** What the gaps are filled with. */
export type Filling = {
  readonly uuid: (original: string) => string
  readonly digest: (original: string) => string
  readonly reference: (original: string) => string
  /** Milliseconds by which everything is moved. */
  readonly shift: number
}

const gaps =
  /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\b[\da-f]{64}\b|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|\+00)|\b[4689]\d{3}-?\d{3}-?\d{3}\b/g

/** Finds the gaps of a text: ids, digests, moments and references. */
export function slotted(text: string): Slotted {
  const slots: Slot[] = []
  let end = 0
  for (const match of text.matchAll(gaps)) {
    if (match.index > end) slots.push({ is: 'text', text: text.slice(end, match.index) })
    slots.push(slotOf(match[0]))
    end = match.index + match[0].length
  }
  if (end < text.length || slots.length === 0) slots.push({ is: 'text', text: text.slice(end) })
  return slots
}

function slotOf(found: string): Slot {
  if (found.length === 36 && found[8] === '-') return { is: 'uuid', text: found }
  if (found.length === 64) return { is: 'digest', text: found }
  if (found.length <= 12) return { is: 'reference', text: found }
  return { is: 'moment', ms: Date.parse(found.replace(' ', 'T').replace('+00', 'Z')) }
}

/** The text with its gaps filled. Moments are written as events write them; PostgreSQL reads that everywhere. */
export function filled(slots: Slotted, filling: Filling): string {
  let text = ''
  for (const slot of slots) {
    if (slot.is === 'text') text += slot.text
    else if (slot.is === 'moment') text += new Date(slot.ms + filling.shift).toISOString()
    else text += filling[slot.is](slot.text)
  }
  return text
}
