import { useWords } from './useWords.ts'

/** What is wrong, by field name, in the order of the form. The name `form` stands for the form as a whole. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/**
 * All that is wrong with a form, at the top of the page, each with a link to its field. It takes the focus when the
 * page opens, without script. Nothing is drawn when nothing is wrong.
 */
export function ErrorSummary({ errors, title }: { errors: FieldErrors | undefined; title?: string }) {
  const t = useWords('ui')
  const wrong = Object.entries(errors ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (wrong.length === 0) return null
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: whoever can't see the page must hear first what went wrong
      autoFocus
      className="mb-8 rounded-md border-2 border-danger bg-danger-soft p-5"
    >
      <h2 className="text-large font-strong">{title ?? t('errors.title')}</h2>
      <ul className="mt-3 list-disc space-y-1 ps-6">
        {wrong.map(([name, text]) => (
          <li key={name}>{name === 'form' ? text : <ErrorLink name={name} text={text} />}</li>
        ))}
      </ul>
    </div>
  )
}

function ErrorLink({ name, text }: { name: string; text: string }) {
  return (
    <a href={`#${name}`} className="font-strong text-danger underline">
      {text}
    </a>
  )
}
