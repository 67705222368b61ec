import { Link } from 'react-router'
import { useWords } from './useWords.ts'

type PagerProps = {
  /** Address of the next page of a keyset list; nothing on the last. */
  readonly next?: string | undefined
  readonly previous?: string | undefined
  /** Address of the first page, for lists that can only be walked forwards. */
  readonly first?: string | undefined
}

/** Forwards and back through a long list. There are no page numbers, because nothing counts a whole table. */
export function Pager({ next, previous, first }: PagerProps) {
  const t = useWords('ui')
  if (!next && !previous && !first) return null
  return (
    <nav aria-label={t('pager.label')} className="mt-6 flex flex-wrap gap-3 print:hidden">
      {first && <Step to={first} text={t('pager.first')} />}
      {previous && <Step to={previous} text={t('pager.previous')} rel="prev" />}
      {next && <Step to={next} text={t('pager.next')} rel="next" />}
    </nav>
  )
}

function Step({ to, text, rel }: { to: string; text: string; rel?: string }) {
  return (
    <Link to={to} rel={rel} className="button button-secondary">
      {text}
    </Link>
  )
}
