import type { ReactNode } from 'react'
import { FieldGroup, FieldNotes, type FieldProps } from './field.tsx'

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }

/** One choice of a few, all to be seen. The first carries the field's id, so that the error summary leads there. */
export function RadioGroup(
  props: FieldProps & { options: readonly Choice[]; value?: string | undefined; inline?: boolean },
) {
  return (
    <FieldGroup {...props}>
      <div className={listClass(props.inline)}>
        {props.options.map((option, index) => (
          <Tick
            key={option.value}
            type="radio"
            id={optionId(props.name, index)}
            name={props.name}
            option={option}
            checked={option.value === props.value}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any number of choices; each that is ticked is sent under the same name. */
export function CheckboxGroup(
  props: FieldProps & { options: readonly Choice[]; values?: readonly string[]; inline?: boolean },
) {
  return (
    <FieldGroup {...props}>
      <div className={listClass(props.inline)}>
        {props.options.map((option, index) => (
          <Tick
            key={option.value}
            type="checkbox"
            id={optionId(props.name, index)}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One box that stands alone; sent as `yes` when it is ticked. */
export function Checkbox(props: FieldProps & { checked?: boolean }) {
  const option = { value: 'yes', label: props.label, hint: props.hint }
  return (
    <div className="mb-6">
      <FieldNotes name={props.name} label="" error={props.error} />
      <Tick
        type="checkbox"
        id={props.name}
        name={props.name}
        option={option}
        checked={props.checked ?? false}
      />
    </div>
  )
}

function Tick(props: {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: Choice
  checked: boolean
}) {
  const { type, id, name, option, checked } = props
  const hintId = option.hint ? `${id}-hint` : undefined
  return (
    <div className="flex">
      <input
        {...{ type, id, name }}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={hintId}
        className="tick mt-2.5"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block min-h-11 cursor-pointer ps-3 py-2">
          {option.label}
        </label>
        {option.hint && (
          <div id={hintId} className="-mt-1.5 pb-1.5 ps-3 text-small text-muted">
            {option.hint}
          </div>
        )}
      </div>
    </div>
  )
}

function optionId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}

function listClass(inline: boolean | undefined): string {
  return inline ? 'mt-1 flex flex-wrap gap-x-8' : 'mt-1'
}
