import { Link } from 'react-router'
import { openKinds } from '../../cases/core/terms.ts'
import { LinkButton } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'

/** Where the public begins: what can be done here, and what happens then. */
export default function Start() {
  const t = useWords('portal')
  const home = `/${useLanguage()}`
  return (
    <>
      <div className="max-w-3xl">
        <PageTitle title={t('start.title')}>{t('start.lead')}</PageTitle>
        <p className="mt-8 flex flex-wrap gap-3">
          {openKinds.map((kind) => (
            <LinkButton
              key={kind}
              to={kind === 'complaint' ? `${home}/new` : `${home}/new/${kind}`}
              look={kind === 'complaint' ? 'primary' : 'secondary'}
            >
              {t(`kinds.${kind}.title`)}
            </LinkButton>
          ))}
          <LinkButton to={`${home}/track`} look="secondary">
            {t('start.track')}
          </LinkButton>
        </p>
      </div>
      <Steps />
      <p className="mt-8">
        <Link to={`${home}/how`}>{t('start.how')}</Link>
      </p>
    </>
  )
}

const steps = ['tell', 'study', 'answer', 'confirm'] as const

function Steps() {
  const t = useWords('portal')
  return (
    <section aria-labelledby="steps" className="card mt-12">
      <h2 id="steps">{t('start.steps')}</h2>
      <ol className="mt-6 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-4 sm:block">
            <span aria-hidden="true" className="step-number">
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="sm:mt-3">{t(`start.step.${step}.title`)}</h3>
              <p className="mt-1 text-muted">{t(`start.step.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
