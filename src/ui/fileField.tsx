import { isolate } from '../language/core/direction.ts'
import { controlProps, Field, type FieldProps } from './field.tsx'
import { useWords } from './useWords.ts'

/** What may be attached, told before anything is sent. */
export type FileLimits = {
  readonly count: number
  readonly megabytes: number
  /** For people: `PDF, JPG, PNG`. */
  readonly kinds: string
  /** For the browser's file chooser: `.pdf,image/jpeg`. */
  readonly accept: string
}

/** Files to attach. Their limits are part of the hint. */
export function FileField(props: FieldProps & { limits: FileLimits; afterError?: boolean }) {
  const { limits } = props
  const t = useWords('ui')
  const hint = (
    <>
      {props.hint && <p>{props.hint}</p>}
      <p>
        {t('files.count', { count: limits.count })} {t('files.size', { megabytes: limits.megabytes })}{' '}
        {t('files.kinds', { kinds: isolate(limits.kinds) })}
      </p>
      {props.afterError && <p className="font-strong text-ink">{t('files.again')}</p>}
    </>
  )
  return (
    <Field {...props} hint={hint}>
      <input
        {...controlProps({ ...props, hint })}
        type="file"
        multiple={limits.count > 1}
        accept={limits.accept}
        className="control file-control mt-2 w-full"
      />
    </Field>
  )
}
