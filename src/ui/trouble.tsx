import { isRouteErrorResponse } from 'react-router'
import { Button, LinkButton } from './button.tsx'
import type { KeptForm, Refusal } from './formGuard.ts'
import { PageTitle } from './pageTitle.tsx'
import { useWords } from './useWords.ts'

/**
 * What stands in place of a page that can't be shown: not found, not allowed, turned away, broken. For the
 * `ErrorBoundary` of a layout, inside its frame. A loader says 404 or 403 by `throw data(null, { status: 404 })`.
 */
export function Trouble({ error, home }: { error: unknown; home: string }) {
  if (!isRouteErrorResponse(error)) return <Notice words="failed" home={home} />
  if (isRefusal(error.data)) {
    return error.data.code === 'foreign' ? (
      <Notice words="foreign" home={home} />
    ) : (
      <KeptFormNotice form={error.data} />
    )
  }
  if (error.status === 404) return <Notice words="notFound" home={home} />
  if (error.status === 401 || error.status === 403) return <Notice words="forbidden" home={home} />
  return <Notice words="failed" home={home} />
}

type NoticeWords = 'notFound' | 'forbidden' | 'failed' | 'foreign'

function Notice({ words, home }: { words: NoticeWords; home: string }) {
  const t = useWords('ui')
  return (
    <div className="max-w-2xl">
      <PageTitle title={t(`${words}.title`)}>{t(`${words}.text`)}</PageTitle>
      <p className="mt-8">
        <LinkButton to={home} look="secondary">
          {t('home')}
        </LinkButton>
      </p>
    </div>
  )
}

const keptWords = { stale: 'stale', 'too-many': 'tooMany', busy: 'busy', 'signed-out': 'signedOut' } as const

/** A form that was not taken this time: what was typed can be sent again by one press. */
function KeptFormNotice({ form }: { form: KeptForm }) {
  const t = useWords('ui')
  const words = keptWords[form.code]
  return (
    <div className="max-w-2xl">
      <PageTitle title={t(`${words}.title`)}>{t(`${words}.text`)}</PageTitle>
      {form.signIn && (
        <p className="mt-4">
          <a href={form.signIn} target="_blank" rel="noreferrer">
            {t('signedOut.link')}
          </a>
        </p>
      )}
      {form.hadFiles && <p className="mt-4">{t('again.files')}</p>}
      <form method="post" action={form.action} className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="csrf" value={form.csrf} />
        {form.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and nothing here ever moves
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {form.fields.length > 0 && <Button>{t('again.send')}</Button>}
        <LinkButton to={form.action} look="secondary">
          {t('again.reopen')}
        </LinkButton>
      </form>
    </div>
  )
}

function isRefusal(data: unknown): data is Refusal {
  return typeof data === 'object' && data !== null && 'code' in data
}
