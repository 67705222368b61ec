import { Button, LinkButton } from './button.tsx'
import type { Refusal } from './formGuard.ts'
import { PageTitle } from './pageTitle.tsx'
import { useWords } from './useWords.ts'

type Words = 'notFound' | 'forbidden' | 'failed' | 'tooMany' | 'stale' | 'foreign'

/** What is said instead of a page: what happened, that nothing was recorded, and what can be done. */
export function TroubleNotice({ words, home }: { words: Words; home: string }) {
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

/** A form whose token no longer holds: what was typed can be sent again by one press. */
export function StaleForm({ refusal }: { refusal: Extract<Refusal, { code: 'stale' }> }) {
  const t = useWords('ui')
  const { fields } = refusal
  return (
    <div className="max-w-2xl">
      <PageTitle title={t('stale.title')}>{t('stale.text')}</PageTitle>
      {refusal.hadFiles && <p className="mt-4">{t('stale.files')}</p>}
      <form method="post" action={refusal.action} className="mt-8 flex flex-wrap gap-3">
        <input type="hidden" name="csrf" value={refusal.csrf} />
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and nothing here ever moves
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {fields.length > 0 && <Button>{t('stale.again')}</Button>}
        <LinkButton to={refusal.action} look="secondary">
          {t('stale.reopen')}
        </LinkButton>
      </form>
    </div>
  )
}
