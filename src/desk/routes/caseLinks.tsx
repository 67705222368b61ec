import { Link } from 'react-router'
import { showReference } from '../../cases/core/reference.ts'
import { statusTone } from '../../cases/core/statusTone.ts'
import type { Relation } from '../../cases/core/terms.ts'
import type { NamedCase } from '../../cases/store/queries/namedCases.ts'
import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { useWords } from '../../ui/useWords.ts'

/** A case that has to do with the one on the page, and what it is to it. */
export type LinkedCase = Pick<NamedCase, 'reference' | 'kind' | 'status'> & {
  readonly title: string | null
  readonly tie: Relation | 'survivor' | 'absorbed'
}

/** The other cases that this one has to do with, of those that the officer may see. */
export function CaseLinks({ links }: { links: readonly LinkedCase[] }) {
  const t = useWords('desk')
  if (links.length === 0) return null
  return (
    <section aria-labelledby="links" className="card p-4 lg:p-5">
      <h2 id="links" className="mb-1 text-large">
        {t('case.links.title')}
      </h2>
      <ul className="divide-y divide-line">
        {links.map((other) => (
          <Other key={other.reference} {...other} />
        ))}
      </ul>
    </section>
  )
}

function Other({ reference, kind, status, title, tie }: LinkedCase) {
  const t = useWords('desk')
  const say = useWords('cases')
  return (
    <li className="py-2">
      <Link to={`/desk/cases/${reference}`} className="font-strong whitespace-nowrap tabular-nums">
        <Bidi dir="ltr">{showReference(reference)}</Bidi>
      </Link>{' '}
      <Badge tone={statusTone[status]}>{say(`status.${status}`)}</Badge>
      <span className="block text-small text-muted">
        {say(`kind.${kind}`)} · {t(`case.links.${tie}`)}
      </span>
      <span className="block truncate" dir="auto">
        {title ?? say('lists.untitled')}
      </span>
    </li>
  )
}
