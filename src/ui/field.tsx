import type { ReactNode } from 'react'
import { useWords } from './useWords.ts'

/** What every field can be given. Texts come from the room that uses it. */
export type FieldProps = {
  /** The name in the form, and the id that the error summary links to. */
  readonly name: string
  readonly label: ReactNode
  /** What helps to fill it in, told before anything is sent. */
  readonly hint?: ReactNode
  /** What is wrong with the value; nothing when it is right. */
  readonly error?: string | undefined
  /** Says «(optional)» beside the label; every other field is needed. */
  readonly optional?: boolean
}

/** The `aria-describedby` of a field: its hint, then its error. */
function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Attributes that tie a control to its label, hint and error. */
export function controlProps(props: FieldProps) {
  return {
    id: props.name,
    name: props.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error ? true : undefined,
  }
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps & { children: ReactNode }) {
  return (
    <div className={fieldClass(props.error)}>
      <label htmlFor={props.name} className="block font-strong text-ink">
        {props.label}
        <Optional when={props.optional} />
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  )
}

/** A fieldset around several controls that answer one question. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  return (
    <fieldset className={fieldClass(props.error)} aria-describedby={describedBy(props)}>
      <legend className="font-strong text-ink">
        {props.label}
        <Optional when={props.optional} />
      </legend>
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  )
}

function Optional({ when }: { when: boolean | undefined }) {
  const t = useWords('ui')
  return when ? <span className="font-normal text-muted"> {t('optional')}</span> : null
}

/** The hint and the error of a field, with the ids that `describedBy` names. */
export function FieldNotes({ name, hint, error }: FieldProps) {
  const t = useWords('ui')
  return (
    <>
      {hint && (
        <div id={`${name}-hint`} className="mt-1 text-small text-muted">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${name}-error`} className="mt-1 font-strong text-danger">
          <span className="sr-only">{t('errors.prefix')} </span>
          {error}
        </p>
      )}
    </>
  )
}

function fieldClass(error: string | undefined): string {
  return error ? 'mb-6 border-s-4 border-danger ps-4' : 'mb-6'
}
