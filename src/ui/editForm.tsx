import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { BothNames } from './bothNames.tsx'
import { Button } from './button.tsx'
import { CsrfField } from './csrfField.tsx'
import { Disclosure } from './disclosure.tsx'
import type { WrongEdit } from './listAct.ts'
import { useWords } from './useWords.ts'

/** An entry of a list as it stands. */
export type EditedEntry = {
  readonly code: string
  readonly name: { readonly ar: string; readonly en: string }
  /** As the page's language calls it. */
  readonly label: string
  readonly retired: boolean
  /** In a tree of two levels. */
  readonly level?: 'top' | 'below'
}
type EditProps = {
  /** The address of the list. */
  readonly home: string
  readonly wrong: WrongEdit | undefined
  readonly children?: ReactNode
}

/** The form of one entry: its names, whatever else the list has (`children`), and retiring it. */
export function EditForm({ home, wrong, entry, children }: EditProps & { entry: EditedEntry }) {
  const t = useWords('ui')
  const { code, name, label, retired } = entry
  return (
    <section aria-labelledby="edit" className="card mb-8 border-2 border-brand">
      <h2 id="edit" className="text-large">
        {t('edit.changeOf', { name: label })}
      </h2>
      <p className="mb-4 text-small text-muted">
        {t('edit.code')}: <code dir="ltr">{code}</code>
      </p>
      <form method="post" action={home} noValidate>
        <CsrfField />
        <BothNames values={wrong?.act === 'change' ? wrong.values : name} errors={wrong?.errors ?? {}} />
        {children}
        <Button name="change" value={code}>
          {t('edit.save')}
        </Button>
      </form>
      {!retired && (
        <form method="post" action={home} className="mt-6 border-t border-line pt-4">
          <CsrfField />
          <p className="mb-3 text-small text-muted">{t('edit.retireHint')}</p>
          <Button look="danger" name="retire" value={code}>
            {t('edit.retire')}
          </Button>
        </form>
      )}
      <p className="mt-4">
        <Link to={home}>{t('edit.cancel')}</Link>
      </p>
    </section>
  )
}

/** The form of a new entry, opened on demand. */
export function AddForm({ home, wrong, summary, children }: EditProps & { summary: string }) {
  const t = useWords('ui')
  return (
    <Disclosure summary={summary} open={wrong !== undefined}>
      <form method="post" action={home} noValidate>
        <CsrfField />
        <BothNames values={wrong?.values ?? {}} errors={wrong?.errors ?? {}} />
        {children}
        <Button name="add" value="yes">
          {t('edit.add')}
        </Button>
      </form>
    </Disclosure>
  )
}
