import { Link } from 'react-router'
import { useWords } from '../../ui/useWords.ts'

/** The way back to the year. */
export function Back({ to }: { to: string }) {
  const t = useWords('deadlines')
  return (
    <p className="mt-6">
      <Link to={to}>{t('settings.back')}</Link>
    </p>
  )
}
