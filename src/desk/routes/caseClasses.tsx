import { Link } from 'react-router'
import type { OfficerCommand } from '../../cases/core/possible.ts'
import type { Jurisdiction, Procedure } from '../../cases/core/terms.ts'
import type { Complexity, Importance } from '../../deadlines/core/classes.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'
import { Facts } from './facts.tsx'

type Props = {
  readonly classes: {
    readonly category: BothLanguages | null
    readonly general: BothLanguages | null
    readonly complexity: Complexity
    readonly importance: Importance
    readonly procedure: Procedure | null
    readonly jurisdiction: Jurisdiction
    readonly causes: readonly BothLanguages[]
    readonly named: readonly BothLanguages[]
  }
  readonly possible: readonly OfficerCommand[]
  readonly head: { readonly reference: string }
}

/** By service, complexity, importance and procedure, with the rule of the guide that it follows (5.1.9). */
export function CaseClasses({ classes, possible, head }: Props) {
  const t = useWords('desk')
  const say = useWords('cases')
  const language = useLanguage()
  const { category, general, procedure, causes, named } = classes
  const path = [general, category].flatMap((name) => (name ? [name[language]] : []))
  return (
    <section aria-labelledby="classes" className="card p-4 lg:p-5">
      <h2 id="classes" className="text-large">
        {t('case.classes.title')}
      </h2>
      <p className="mb-3 text-small text-muted">{say('rule.classify')}</p>
      <Facts
        items={[
          { term: say('field.category'), value: path.join(' / ') || t('case.classes.none') },
          { term: say('field.complexity'), value: say(`complexity.${classes.complexity}`) },
          { term: say('field.importance'), value: say(`importance.${classes.importance}`) },
          { term: say('field.procedure'), value: procedure && say(`procedure.${procedure}`) },
          {
            term: say('field.jurisdiction'),
            value: procedure && say(`jurisdiction.${classes.jurisdiction}`),
          },
          { term: say('field.causes'), value: causes.map((name) => name[language]).join(' · ') },
          { term: say('field.named'), value: named.map((name) => name[language]).join(' · ') },
        ]}
      />
      {possible.includes('classify') && (
        <p className="mt-3 print:hidden">
          <Link to={`/desk/cases/${head.reference}/classify`}>{say('command.classify')}</Link>
        </p>
      )}
    </section>
  )
}
