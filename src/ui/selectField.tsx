import { controlProps, Field, type FieldProps } from './field.tsx'
import { useWords } from './useWords.ts'

export type Option = { readonly value: string; readonly label: string }
/** Options under a common heading, for a tree of two levels. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

export type SelectFieldProps = FieldProps & {
  readonly value?: string | undefined
  readonly options: readonly (Option | OptionGroup)[]
  /** What stands there while nothing is chosen; `null` when one option is always chosen. */
  readonly empty?: string | null
}

/** One choice of many. For up to six choices a `RadioGroup` is easier to use. */
export function SelectField(props: SelectFieldProps) {
  const t = useWords('ui')
  return (
    <Field {...props}>
      <select
        {...controlProps(props)}
        defaultValue={props.value ?? ''}
        className="control mt-2 w-full sm:max-w-96"
      >
        {props.empty !== null && <option value="">{props.empty ?? t('choose')}</option>}
        {props.options.map((option) => (
          <Choice key={'value' in option ? option.value : `: ${option.label}`} option={option} />
        ))}
      </select>
    </Field>
  )
}

function Choice({ option }: { option: Option | OptionGroup }) {
  if ('value' in option) return <option value={option.value}>{option.label}</option>
  return (
    <optgroup label={option.label}>
      {option.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </optgroup>
  )
}
