import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'

export default function DeskStart() {
  const t = useWords('desk')
  return <PageTitle title={t('start.title')} />
}
