import { useSearchParams } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { useWords } from '../../ui/useWords.ts'

const all = [
  'add-days',
  'confirm-days',
  'remove-days',
  'set-week',
  'begin-calendar',
  'set-limits',
  'set-ladder',
  'recalculate',
] as const

/** Says what has just been done, and that open cases keep their dates. */
export function Done() {
  const t = useWords('deadlines')
  const [query] = useSearchParams()
  const done = all.find((one) => one === query.get('done'))
  if (!done) return null
  return (
    <Banner tone="good" live title={t(`settings.done.${done}`)}>
      {done !== 'recalculate' && <a href="#recalculate">{t('settings.recalculate.title')}</a>}
    </Banner>
  )
}
