import { controlProps, Field, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines; each paragraph takes the direction of its own first letter. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlProps(props)}
        rows={props.rows ?? 6}
        maxLength={props.maxLength}
        defaultValue={props.value}
        className="control own-direction mt-2 w-full"
      />
    </Field>
  )
}
