import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { CsrfField } from './csrfField.tsx'
import { Brand, type NavItem, Navigation, SkipLink } from './frame.tsx'
import { LanguageSwitch } from './languageSwitch.tsx'
import { useWords } from './useWords.ts'

type Person = { readonly name: string; readonly preferences: string; readonly signOut: string }

type DeskFrameProps = {
  /** Whose desk it is; nothing before the ministry was set up. */
  readonly organisation: string | undefined
  readonly home: string
  readonly navigation: readonly NavItem[]
  /** Who is signed in; nobody on the sign-in page. */
  readonly person?: Person | undefined
  /** In place of the link to the other language, where the choice is kept with the person. */
  readonly languageSwitch?: ReactNode
  /** Beside the navigation: a search by reference, for example. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** Everything around a page for staff or partners: narrow head, wide page. */
export function DeskFrame(props: DeskFrameProps) {
  const t = useWords('ui')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-16 max-w-384 flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1 lg:flex-nowrap lg:px-8">
          <Brand
            home={props.home}
            name={t('site')}
            under={props.organisation}
            narrow={props.person !== undefined}
          />
          <div className="order-last w-full min-w-0 lg:order-none lg:w-auto lg:shrink-0">
            <Navigation items={props.navigation} oneLine />
          </div>
          <div
            className={`ms-auto flex min-w-0 flex-wrap items-center gap-x-2 sm:flex-nowrap print:hidden ${props.person ? 'max-sm:w-full' : ''}`}
          >
            {props.tools}
            <div className="flex min-w-0 shrink-0 items-center max-sm:w-full">
              {props.languageSwitch ?? <LanguageSwitch />}
              {props.person && <SignedIn {...props.person} />}
            </div>
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-384 flex-1 px-4 py-6 outline-none lg:px-8"
      >
        {props.children}
      </main>
    </div>
  )
}

function SignedIn({ name, preferences, signOut }: Person) {
  const t = useWords('ui')
  return (
    <>
      <Link
        to={preferences}
        title={`${t('preferences')}: ${name}`}
        className="button button-quiet min-w-0 justify-start px-2 text-small max-sm:flex-1 sm:max-w-52"
      >
        <span className="sr-only">{t('preferences')}: </span>
        <bdi className="min-w-0 truncate">{name}</bdi>
      </Link>
      <form method="post" action={signOut} className="shrink-0">
        <CsrfField />
        <button type="submit" className="button button-quiet">
          {t('signOut')}
        </button>
      </form>
    </>
  )
}
