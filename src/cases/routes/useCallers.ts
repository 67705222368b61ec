import { useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import type { loader } from './callers.ts'
import type { Caller, Callers } from './callersReading.ts'

/**
 * Who may be calling, asked for as soon as the phone number is typed. A number that only one customer gave brings their
 * name and language into the form, where nothing was typed yet.
 */
export function useCallers(known: Callers | null) {
  const fetcher = useFetcher<typeof loader>()
  const asked = useRef(known?.typed ?? '')
  const form = useRef<HTMLFormElement>(null)
  const filled = useRef('')
  const callers = fetcher.data ?? known

  const take = (caller: Caller) => {
    const name = form.current?.elements.namedItem('name')
    const language = form.current?.elements.namedItem('language')
    if (name instanceof HTMLInputElement && ['', filled.current].includes(name.value)) {
      filled.current = caller.name ?? ''
      name.value = filled.current
      // Whoever is about to type a name types over this one.
      if (name === document.activeElement) name.select()
      if (language instanceof RadioNodeList) language.value = caller.language
    }
  }
  const only = callers?.callers.length === 1 ? callers.callers[0] : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (only) take(only)
  }, [only])

  return {
    form,
    callers,
    looking: fetcher.state !== 'idle',
    choose: (caller: Caller) => {
      const name = form.current?.elements.namedItem('name')
      if (!(name instanceof HTMLInputElement)) return
      name.value = ''
      name.focus()
      take(caller)
    },
    look: (typed: string) => {
      if (typed === asked.current || typed.trim() === '') return
      asked.current = typed
      fetcher.load(`/desk/callers?${new URLSearchParams({ phone: typed })}`)
    },
  }
}
