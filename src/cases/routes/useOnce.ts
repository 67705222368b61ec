import { type FormEvent, useRef } from 'react'

/** Lets a double click send a form once: the second would only be told that somebody was faster, or do it all again. */
export function useOnce() {
  const last = useRef(Number.NEGATIVE_INFINITY)
  return (event: FormEvent) => {
    if (event.timeStamp - last.current < 2000) event.preventDefault()
    else last.current = event.timeStamp
  }
}
