import type { Instant } from '../../language/core/instant.ts'
import type { BothLanguages } from '../../staff/core/officer.ts'
import { BidiText } from '../../ui/bidiText.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'

type Shown = {
  readonly id: string
  readonly department: BothLanguages
  readonly words: string | null
  readonly dueAt: Instant
  readonly late: boolean
}

/** What departments were asked for in this case and have not done yet, the first due on top. */
export function CaseTasks({ tasks }: { tasks: readonly Shown[] }) {
  const t = useWords('desk')
  const language = useLanguage()
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="tasks" className="card p-4 lg:p-5">
      <h2 id="tasks" className="mb-1 text-large">
        {t('case.tasks.title')}
      </h2>
      <ul className="divide-y divide-line">
        {tasks.map(({ id, department, words, dueAt, late }) => (
          <li key={id} className="py-2">
            <bdi className="font-strong">{department[language]}</bdi>
            {words !== null && <BidiText text={words} />}
            <p className={late ? 'text-small text-danger' : 'text-small text-muted'}>
              {t(late ? 'case.tasks.late' : 'case.tasks.due')} <Moment at={dueAt} hijri />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
