import { Link } from 'react-router'
import type { OfficerCommand } from '../../cases/core/possible.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { useWords } from '../../ui/useWords.ts'

type Steps = {
  readonly possible: readonly OfficerCommand[]
  readonly version: number
  readonly home: string
  readonly head: { readonly kind: Kind }
}

const shownAtOnce = 4

/** What this officer can do now, the most wanted first, each with the rule of the guide that it follows. */
export function CaseSteps({ possible, version, home, head }: Steps) {
  const t = useWords('desk')
  const list = (types: readonly OfficerCommand[], first: boolean) => (
    <ul className="grid gap-3 sm:grid-cols-2">
      {types.map((type, index) => (
        <Step key={type} {...{ type, version, home, head }} main={first && index === 0} />
      ))}
    </ul>
  )
  const more = possible.slice(shownAtOnce)
  return (
    <section aria-labelledby="steps" className="print:hidden">
      <h2 id="steps" className="mb-2 text-large">
        {t('case.steps.title')}
      </h2>
      {possible.length === 0 && <p className="text-muted">{t('case.steps.none')}</p>}
      {list(possible.slice(0, shownAtOnce), true)}
      {more.length > 0 && (
        <details className="disclosure">
          <summary>{t('case.steps.more')}</summary>
          {list(more, false)}
        </details>
      )}
    </section>
  )
}

/** Steps that need no word more are done by one press; all others lead to their form. */
const atOnce: readonly OfficerCommand[] = ['take', 'accept']

function Step({
  type,
  version,
  home,
  head,
  main,
}: Omit<Steps, 'possible'> & { type: OfficerCommand; main: boolean }) {
  const say = useWords('cases')
  const look = `button w-full ${main ? 'button-primary' : 'button-secondary'}`
  const toOutlets = head.kind === 'media' && type === 'answer'
  const name = say(toOutlets ? 'media.answer.title' : `command.${type}`)
  return (
    <li>
      {atOnce.includes(type) ? (
        <form method="post" action={`${home}/${type}`}>
          <CsrfField />
          <input type="hidden" name="version" value={version} />
          <button type="submit" className={look}>
            {name}
          </button>
        </form>
      ) : (
        <Link to={`${home}/${type}`} className={look}>
          {name}
        </Link>
      )}
      <p className="mt-0.5 text-small text-muted">{say(toOutlets ? 'media.answer.rule' : `rule.${type}`)}</p>
    </li>
  )
}
