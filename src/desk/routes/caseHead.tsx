import { useEffect, useState } from 'react'
import type { Status } from '../../cases/core/case.ts'
import { showReference } from '../../cases/core/reference.ts'
import { statusTone } from '../../cases/core/statusTone.ts'
import type { Channel } from '../../cases/core/terms.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import type { Instant } from '../../language/core/instant.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { Badge } from '../../ui/badge.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Due } from './caseDue.ts'
import { CaseDue } from './caseDueLine.tsx'

type Head = {
  readonly head: {
    readonly reference: string
    readonly kind: Kind
    readonly status: Status
    readonly channel: Channel
    readonly round: number
    readonly urgent: boolean
    readonly registeredAt: Instant
    readonly externalNumber: string | null
  }
  readonly due: Due
  readonly department: BothLanguages | null
  readonly owner: BothLanguages | null
  readonly mine: boolean
}

/** What must be seen first: which case, where it stands, how long it has, with whom it is. */
export function CaseHead({ head, due, department, owner, mine }: Head) {
  const t = useWords('desk')
  const say = useWords('cases')
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-title font-strong">
          {say(`kind.${head.kind}`)}{' '}
          <bdi dir="ltr" className="select-all tabular-nums">
            {showReference(head.reference)}
          </bdi>
        </h1>
        <Copy text={showReference(head.reference)} />
        {head.urgent && <Badge tone="danger">{say('urgent')}</Badge>}
        <Badge tone={statusTone[head.status]}>{say(`status.${head.status}`)}</Badge>
        {head.round > 1 && <Badge tone="warning">{t('case.round', { round: head.round })}</Badge>}
      </div>
      <CaseDue due={due} />
      <p className="text-muted">
        <Where department={department} owner={owner} mine={mine} /> · {say(`channel.${head.channel}`)} ·{' '}
        {say('field.registeredAt')} <Moment at={head.registeredAt} />
        {head.externalNumber && (
          <>
            {' '}
            · <bdi>{head.externalNumber}</bdi>
          </>
        )}
      </p>
    </header>
  )
}

function Where({ department, owner, mine }: Pick<Head, 'department' | 'owner' | 'mine'>) {
  const t = useWords('desk')
  const language = useLanguage()
  const who = mine ? t('case.mine') : owner ? owner[language] : t('case.nobody')
  return (
    <>
      <b className="text-ink">{department ? department[language] : t('case.intake')}</b>
      {' · '}
      <bdi>{who}</bdi>
    </>
  )
}

/** Only where the browser lets a page copy: never drawn by the server. */
function Copy({ text }: { text: string }) {
  const t = useWords('desk')
  const [can, setCan] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setCan('clipboard' in navigator), [])
  if (!can) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <span className="print:hidden">
      <button type="button" className="button button-quiet" onClick={copy}>
        {t('case.copy')}
      </button>
      <span role="status" className="text-small text-muted">
        {copied && t('case.copied')}
      </span>
    </span>
  )
}
