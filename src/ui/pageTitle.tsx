import type { ReactNode } from 'react'
import { useWords } from './useWords.ts'

/** The title of the page in the window, and its first heading. `wrong` says so first, for those who only hear it. */
export function PageTitle(props: { title: string; wrong?: boolean; children?: ReactNode }) {
  const t = useWords('ui')
  const shown = [props.wrong && t('errors.prefix'), props.title].filter(Boolean).join(' ')
  return (
    <>
      <title>{`${shown} - ${t('site')}`}</title>
      <h1 className="text-title font-strong text-balance">{props.title}</h1>
      {props.children && <div className="mt-2 text-lead text-muted">{props.children}</div>}
    </>
  )
}
