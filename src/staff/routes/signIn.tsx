import type { ReactNode } from 'react'
import { data, redirect } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { databaseContext, requestContext } from '../../ui/context.ts'
import { cookieHeader, readCookie } from '../../ui/cookies.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { DeskFrame } from '../../ui/deskFrame.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { EmailField, TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { minutesUntil } from '../core/attempts.ts'
import type { BothLanguages } from '../core/officer.ts'
import { safeNext } from '../core/safeNext.ts'
import { signInSchema } from '../core/signIn.schema.ts'
import { deviceCookie, deviceSeconds } from '../store/device.ts'
import { ministryProfile } from '../store/queries/ministryProfile.ts'
import { officerOfSession, sessionCookie, signOut } from '../store/session.ts'
import { signIn } from '../store/signIn.ts'
import type { ar } from '../words/ar.ts'
import type { Route } from './+types/signIn.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const database = context.get(databaseContext)
  const query = new URL(request.url).searchParams
  const next = safeNext(query.get('next'))
  const token = readCookie(request, sessionCookie)
  if (token && (await officerOfSession(database, token))) throw redirect(next)
  const profile = await ministryProfile(database.db)
  return { next, organisation: profile?.name ?? null, signedOut: query.has('signed-out') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const email = form.fields.email ?? ''
  const read = signInSchema.safeParse({ email, password: form.raw('password') })
  if (!read.success) return refuse(email, problemsOf(read.error.issues))
  const database = context.get(databaseContext)
  const { address } = context.get(requestContext)
  const agent = request.headers.get('user-agent') ?? ''
  const device = deviceCookie(database, read.data.email)
  const from = { address, agent, device: readCookie(request, device) }
  const answer = await signIn(database, read.data, from)
  if ('token' in answer) {
    const before = readCookie(request, sessionCookie)
    if (before) await signOut(database, before)
    const { url } = database
    const headers = new Headers([
      ['set-cookie', cookieHeader(sessionCookie, answer.token, { url })],
      ['set-cookie', cookieHeader(device, answer.device, { url, maxAge: deviceSeconds })],
    ])
    return redirect(safeNext(form.fields.next), { headers })
  }
  if (answer.refused === 'wrong-sign-in') return refuse(email, { form: answer.refused })
  return refuse(email, {}, minutesUntil(answer.until, database.now()))
}

type Problem = keyof typeof ar.error
type Problems = Readonly<Partial<Record<'form' | 'email' | 'password', Problem>>>

// The address is kept for the next try, the password never.
function refuse(email: string, problems: Problems, wait: number | null = null) {
  return data({ email, problems, wait }, { status: wait === null ? 422 : 429 })
}

function problemsOf(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problems {
  return Object.fromEntries(issues.map(({ path, message }) => [path[0], message]))
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('staff')
  const said = (problem: Problem | undefined) => problem && t(`error.${problem}`)
  const { form, email, password } = actionData?.problems ?? {}
  const wait = actionData?.wait ?? null
  const errors = {
    form: wait === null ? said(form) : t('waitMinutes', { count: wait }),
    email: said(email),
    password: said(password),
  }
  return (
    <Frame organisation={loaderData.organisation}>
      <ErrorSummary errors={errors} />
      {loaderData.signedOut && !actionData && <Banner tone="good">{t('signIn.signedOut')}</Banner>}
      <PageTitle title={t('signIn.title')} wrong={Object.values(errors).some(Boolean)} />
      <form method="post" noValidate className="mt-8">
        <CsrfField />
        <input type="hidden" name="next" value={loaderData.next} />
        <EmailField
          name="email"
          label={t('signIn.email')}
          autoComplete="username"
          value={actionData?.email}
          error={errors.email}
        />
        <PasswordField label={t('signIn.password')} error={errors.password} />
        <Button>{t('signIn.submit')}</Button>
      </form>
      <p className="mt-8 text-muted">{t('signIn.forgotten')}</p>
    </Frame>
  )
}

function PasswordField({ label, error }: { label: string; error: string | undefined }) {
  return (
    <TextField
      name="password"
      type="password"
      autoComplete="current-password"
      dir="ltr"
      width="medium"
      label={label}
      error={error}
    />
  )
}

function Frame({ organisation, children }: { organisation: BothLanguages | null; children: ReactNode }) {
  const language = useLanguage()
  return (
    <DeskFrame organisation={organisation?.[language]} home="/desk/sign-in" navigation={[]}>
      <div className="mx-auto max-w-xl py-6">{children}</div>
    </DeskFrame>
  )
}
