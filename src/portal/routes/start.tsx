import { LinkButton } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'

export default function Start() {
  const t = useWords('portal')
  const home = `/${useLanguage()}`
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('start.title')}>{t('start.lead')}</PageTitle>
      <p className="mt-8 flex flex-wrap gap-3">
        <LinkButton to={`${home}/new`}>{t('start.new')}</LinkButton>
        <LinkButton to={`${home}/track`} look="secondary">
          {t('start.track')}
        </LinkButton>
      </p>
    </div>
  )
}
