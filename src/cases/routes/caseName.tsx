import { Link } from 'react-router'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { useWords } from '../../ui/useWords.ts'
import { showReference } from '../core/reference.ts'
import { statusTone } from '../core/statusTone.ts'
import type { ShownCase } from './otherCase.ts'

/** Names a case beside another one and leads to it: its reference, kind and stage, and what it is about. */
export function CaseName({ reference, kind, status, title }: ShownCase) {
  const t = useWords('cases')
  return (
    <>
      <p>
        <Link to={`/desk/cases/${reference}`} className="font-strong whitespace-nowrap tabular-nums">
          <Bidi dir="ltr">{showReference(reference)}</Bidi>
        </Link>{' '}
        <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>
      </p>
      <p className="text-small text-muted">{t(`kind.${kind}`)}</p>
      <p>{title ? <Bidi>{title}</Bidi> : t('lists.untitled')}</p>
    </>
  )
}
