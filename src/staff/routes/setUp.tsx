import { data, redirect } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { databaseContext } from '../../ui/context.ts'
import { CsrfField } from '../../ui/csrfField.tsx'
import { DeskFrame } from '../../ui/deskFrame.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { TextField } from '../../ui/textField.tsx'
import { useWords } from '../../ui/useWords.ts'
import { newPasswordSchema } from '../core/invite.schema.ts'
import { takeUpInvitation } from '../store/invite.ts'
import { openInvitation } from '../store/queries/invitation.ts'
import { invitationDigest } from '../store/session.ts'
import type { ar } from '../words/ar.ts'
import type { Route } from './+types/setUp.ts'

/** Whoever was invited into a body chooses a password, once; a link that is used or over says so and nothing else. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, now } = context.get(databaseContext)
  const invitation = await openInvitation(db, { digest: invitationDigest(params.token) }, now())
  return {
    invitation: invitation && { name: invitation.name, email: invitation.email, body: invitation.body },
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const form = await readForm(request)
  const parsed = newPasswordSchema.safeParse({ password: form.raw('password') })
  if (!parsed.success)
    return data({ problem: parsed.error.issues[0]?.message as keyof typeof ar.error }, { status: 422 })
  const done = await takeUpInvitation(insat, params.token, parsed.data.password)
  // The page itself says that the link is over.
  return done ? redirect('/desk/sign-in') : data({ problem: null }, { status: 409 })
}

export default function SetUp({ loaderData: { invitation }, actionData }: Route.ComponentProps) {
  const t = useWords('staff')
  const language = useLanguage()
  const error = actionData?.problem ? t(`error.${actionData.problem}`) : undefined
  return (
    <DeskFrame organisation={invitation?.body[language]} home="/desk/sign-in" navigation={[]}>
      <div className="mx-auto max-w-xl py-6">
        {invitation ? (
          <>
            <PageTitle title={t('setUp.title')} wrong={error !== undefined}>
              {t('setUp.lead', { name: invitation.name[language], email: invitation.email })}
            </PageTitle>
            <form method="post" noValidate className="mt-8">
              <CsrfField />
              <ErrorSummary errors={{ password: error }} />
              <TextField
                name="password"
                type="password"
                autoComplete="new-password"
                dir="ltr"
                width="medium"
                label={t('setUp.password')}
                hint={t('setUp.hint')}
                error={error}
              />
              <Button>{t('setUp.send')}</Button>
            </form>
          </>
        ) : (
          <PageTitle title={t('setUp.over')}>{t('setUp.overText')}</PageTitle>
        )}
      </div>
    </DeskFrame>
  )
}
