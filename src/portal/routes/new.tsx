import { data, redirect } from 'react-router'
import { namingFields } from '../../cases/core/refusals.ts'
import { type OpenKind, openKinds } from '../../cases/core/terms.ts'
import { registerCase } from '../../cases/store/handle.ts'
import { categories, choices } from '../../cases/store/queries/categories.ts'
import { newPhraseSeed } from '../../customers/store/handle.ts'
import { linkToken } from '../../customers/store/session.ts'
import { databaseContext, languageContext } from '../../ui/context.ts'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import type { Route } from './+types/new.ts'
import { newFormNumber, readFormNumber } from './formNumber.ts'
import { KindChoice } from './kindChoice.tsx'
import { Protection } from './newAuthor.tsx'
import { NewForm } from './newForm.tsx'
import { type Problems, readNew } from './newReading.ts'
import { PhraseReceipt } from './phraseReceipt.tsx'
import { phraseReceiptOf } from './phraseReceiptReading.ts'

/** Bring a case, alone and without an account (guide 5.1.8, registration by the customer); each kind has a form of its own. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, secret } = context.get(databaseContext)
  const kind = kindOf(params.kind)
  const remedies = await choices(db, 'remedy')
  return {
    kind,
    categories: await categories(db),
    remedies,
    number: newFormNumber(secret),
    seed: newPhraseSeed(),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const insat = context.get(databaseContext)
  const language = context.get(languageContext)
  const kind = kindOf(params.kind)
  const form = await readForm(request)
  const wrong = (problems: Problems) =>
    data({ problems, values: form.fields, needs: form.all('needs') }, { status: 422 })
  // People never see this field; programs that fill in everything do.
  if (form.fields.website) return wrong({ form: 'looks-automatic' })
  const said = await readNew(insat, form, language, kind)
  if ('problems' in said) return wrong(said.problems)
  const id = readFormNumber(insat.secret, form.fields.number)
  if (!id) return wrong({ form: 'other' })
  const { seed } = form.fields
  const outcome = await registerCase(insat, { type: 'public' }, said, { id, ...(seed && { seed }) })
  // The same form once more, by a double press or a reload, leads to the same receipt.
  if ('refused' in outcome && outcome.refused !== 'already-registered')
    return wrong({ [namingFields[outcome.refused] ?? 'form']: outcome.refused })
  const receipt = kind === 'tip' ? await phraseReceiptOf(insat, id, seed) : null
  if (receipt) return data({ receipt }, { headers: { 'cache-control': 'no-store' } })
  throw redirect(`/${language}/c/${linkToken(insat.secret, id)}/receipt`)
}

export function headers({ actionHeaders }: Route.HeadersArgs) {
  return actionHeaders
}

function kindOf(segment = 'complaint'): OpenKind {
  const kind = openKinds.find((one) => one === segment)
  if (!kind) throw data(null, { status: 404 })
  return kind
}

export default function New({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('portal')
  const { kind } = loaderData
  if (actionData && 'receipt' in actionData) return <PhraseReceipt {...actionData.receipt} />
  return (
    <div className="max-w-3xl">
      <PageTitle title={t(`kinds.${kind}.title`)} wrong={actionData !== undefined}>
        {t(`kinds.${kind}.lead`)}
      </PageTitle>
      <KindChoice kind={kind} />
      {kind === 'tip' && <Protection />}
      <NewForm {...loaderData} sent={actionData} />
    </div>
  )
}
