import type { InputHTMLAttributes } from 'react'
import { controlProps, Field, type FieldProps } from './field.tsx'

const widths = { full: 'w-full', medium: 'w-full sm:max-w-96', short: 'w-full sm:max-w-56' } as const

export type TextFieldProps = FieldProps & {
  /** What was typed before, so that nothing is lost when the form comes back. */
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'date' | 'time' | 'url'
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  readonly autoComplete?: string
  /** `ltr` for what is written from left to right in every language: numbers, addresses. Else by its own letters. */
  readonly dir?: 'ltr' | undefined
  readonly width?: keyof typeof widths
  readonly maxLength?: number
  readonly spellCheck?: boolean
  readonly autoFocus?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, type = 'text', inputMode, autoComplete, dir, width = 'full', maxLength, spellCheck } = props
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        {...{ type, inputMode, autoComplete, dir, maxLength, spellCheck }}
        defaultValue={value}
        // biome-ignore lint/a11y/noAutofocus: only where the page is that one field (a search, a caller's number)
        autoFocus={props.autoFocus}
        className={`control mt-2 ${widths[width]} ${dir === 'ltr' ? 'rtl-end' : 'own-direction'}`}
      />
    </Field>
  )
}

/** A phone number: the telephone keypad on a phone, written from left to right. */
export function PhoneField(props: TextFieldProps) {
  return (
    <TextField
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      dir="ltr"
      width="medium"
      spellCheck={false}
      {...props}
    />
  )
}

/** Digits that are a name and not an amount (reference, identity number, code): no arrows that count up. */
export function DigitsField(props: TextFieldProps) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      dir="ltr"
      width="medium"
      spellCheck={false}
      {...props}
    />
  )
}

export function EmailField(props: TextFieldProps) {
  return (
    <TextField
      type="email"
      inputMode="email"
      autoComplete="email"
      dir="ltr"
      width="medium"
      spellCheck={false}
      {...props}
    />
  )
}
