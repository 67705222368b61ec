import { Link } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { useWords } from '../../ui/useWords.ts'
import { showReference } from '../core/reference.ts'
import type { Caller, Callers } from './callersReading.ts'
import { DueCell } from './caseTable.tsx'

type PanelProps = {
  readonly callers: Callers | null
  readonly looking: boolean
  readonly choose: (caller: Caller) => void
}

/** Who is calling, as far as the number tells, with what they need and what of theirs is open. It speaks up by itself. */
export function CallersPanel({ callers, looking, choose }: PanelProps) {
  const t = useWords('cases')
  const found = callers?.callers ?? []
  return (
    <section aria-labelledby="callers" className="card">
      <h2 id="callers" className="text-large">
        {t('call.caller.title')}
      </h2>
      <p role="status" className="mt-1 text-muted">
        {t(`call.caller.${stateOf(callers, looking)}`)}
      </p>
      {found.map((caller) => (
        <Known key={caller.id} caller={caller} choose={found.length > 1 ? choose : undefined} />
      ))}
      {found.some(({ cases }) => cases.length > 0) && (
        <p className="mt-4 text-small text-muted">{t('call.caller.check')}</p>
      )}
    </section>
  )
}

function stateOf(callers: Callers | null, looking: boolean) {
  if (looking) return 'looking'
  if (!callers) return 'waiting'
  if (!callers.readable) return 'unreadable'
  if (callers.callers.length > 1) return 'several'
  return callers.callers.length === 1 ? 'known' : 'unknown'
}

function Known({ caller, choose }: { caller: Caller; choose: ((caller: Caller) => void) | undefined }) {
  const t = useWords(['cases', 'customers'])
  const name = caller.name ?? t('customers:nameless')
  return (
    <div className="mt-3 border-t border-line pt-3">
      {choose && caller.name ? (
        <button
          type="submit"
          name="caller"
          value={caller.id}
          className="button button-secondary"
          onClick={(event) => {
            event.preventDefault()
            choose(caller)
          }}
        >
          {t('cases:call.caller.choose', { name })}
        </button>
      ) : (
        <p className="text-lead font-strong">
          <Bidi>{name}</Bidi>
        </p>
      )}
      {caller.needs.map((need) => (
        <Banner key={need} tone="warning" title={t(`customers:need.${need}`)} />
      ))}
      <OpenCases caller={caller} />
    </div>
  )
}

function OpenCases({ caller: { cases } }: { caller: Caller }) {
  const t = useWords('cases')
  if (cases.length === 0) return <p className="mt-2">{t('call.caller.none')}</p>
  return (
    <>
      <h3 className="mt-3 text-base">{t('call.caller.open')}</h3>
      <ul className="mt-1 space-y-3">
        {cases.map(({ reference, kind, title, due, late }) => (
          <li key={reference}>
            <Link to={`/desk/cases/${reference}`} target="_blank" className="font-strong tabular-nums">
              {t(`kind.${kind}`)} <Bidi dir="ltr">{showReference(reference)}</Bidi>
              <span className="sr-only"> {t('call.caller.newTab')}</span>
            </Link>
            {title && (
              <p>
                <Bidi>{title}</Bidi>
              </p>
            )}
            <DueCell due={due} late={late} />
          </li>
        ))}
      </ul>
    </>
  )
}
