import { data, redirect } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { ErrorSummary } from '../../ui/errorSummary.tsx'
import { controlProps, Field } from '../../ui/field.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { readForm } from '../../ui/readForm.ts'
import { useWords } from '../../ui/useWords.ts'
import { organisations } from '../store/queries/organisations.ts'
import type { Route } from './+types/importDays.ts'
import { administrator } from './administrator.ts'
import { Back } from './back.tsx'
import { keepImported, type Preview, previewOf } from './importActs.ts'
import { ImportPreview } from './importPreview.tsx'
import { address, readAsked } from './yearAddress.ts'

/** Holidays from an iCalendar file: read, looked at, then kept. Nothing is stored in between. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, insat } = administrator(context)
  return { asked: readAsked(new URL(request.url).searchParams, await organisations(db), insat.now()) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { db, insat, officer, language } = administrator(context)
  const asked = readAsked(new URL(request.url).searchParams, await organisations(db), insat.now())
  const form = await readForm(request)
  if (form.fields.act !== 'keep') return previewOf(insat, asked, form, language)
  const kept = await keepImported(insat, officer, asked.organisation, form, language)
  if ('errors' in kept) return data(kept, { status: 422 })
  return redirect(address({ ...asked, year: kept.year }, 'add-days'))
}

export default function ImportDays({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords('deadlines')
  const { asked } = loaderData
  const preview: Preview | undefined = actionData
  const here = address(asked, null, 'import')
  return (
    <>
      <PageTitle title={t('settings.import.title')} wrong={Object.keys(preview?.errors ?? {}).length > 0}>
        {t('settings.import.lead')}
      </PageTitle>
      <div className="mt-6">
        <ErrorSummary errors={preview?.errors} />
        {preview && preview.skipped.length > 0 && (
          <Banner tone="warning" title={t('settings.import.skipped')}>
            <ul className="list-disc ps-6">
              {preview.skipped.map(({ title, reason }) => (
                <li key={title + reason}>
                  <bdi>{t(`settings.import.${reason}`, { title })}</bdi>
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {preview && preview.rows.length > 0 ? (
          <ImportPreview action={here} rows={preview.rows} errors={preview.errors} />
        ) : (
          <Upload action={here} year={asked.year} error={preview?.errors.file} />
        )}
      </div>
      <Back to={address(asked)} />
    </>
  )
}

function Upload({ action, year, error }: { action: string; year: number; error: string | undefined }) {
  const t = useWords('deadlines')
  const field = {
    name: 'file',
    label: t('settings.import.file'),
    hint: t('settings.import.years', { from: year, to: year + 1 }),
    error,
  }
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate className="max-w-3xl">
      <CsrfField />
      <Field {...field}>
        <input
          {...controlProps(field)}
          type="file"
          accept=".ics,text/calendar"
          className="control file-control mt-2 w-full"
        />
      </Field>
      <Button>{t('settings.import.read')}</Button>
    </form>
  )
}
