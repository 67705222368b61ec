import { useSearchParams } from 'react-router'
import { Banner } from './banner.tsx'
import { listActs } from './listAct.ts'
import { useWords } from './useWords.ts'

/** Says what has just been done to a list, after the page that it led back to. */
export function Edited() {
  const t = useWords('ui')
  const [query] = useSearchParams()
  const done = listActs.find((act) => act === query.get('done'))
  return done ? <Banner tone="good" live title={t(`edit.done.${done}`)} /> : null
}
