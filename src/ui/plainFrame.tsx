import type { ReactNode } from 'react'
import { Brand, SkipLink } from './frame.tsx'
import { useWords } from './useWords.ts'

/** The least that stands around a page: the name that leads home. For what goes wrong above every layout. */
export function PlainFrame({ home, children }: { home: string; children: ReactNode }) {
  const t = useWords('ui')
  return (
    <>
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-18 max-w-6xl items-center px-4 sm:px-6">
          <Brand home={home} name={t('site')} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-12 outline-none sm:px-6">
        {children}
      </main>
    </>
  )
}
