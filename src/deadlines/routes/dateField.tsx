import { TextField, type TextFieldProps } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'

/** A date as people type it, in any digits, day first or year first; `typedDate` reads it. */
export function DateField(props: TextFieldProps) {
  const t = useWords('deadlines')
  return (
    <TextField
      dir="ltr"
      width="short"
      inputMode="text"
      autoComplete="off"
      maxLength={40}
      hint={t('settings.add.dateHint')}
      {...props}
    />
  )
}

/** A kept date (`YYYY-MM-DD`) as it is typed: day first. */
export function asTyped(date: string): string {
  return date.split('-').reverse().join('/')
}
