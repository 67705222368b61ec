import { Badge } from '../../ui/badge.tsx'
import { Bidi } from '../../ui/bidiText.tsx'
import { Button } from '../../ui/button.tsx'
import { CsrfField } from '../../ui/csrfField.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { PartnerPerson } from '../store/queries/partnerPeople.ts'

/** Everybody of the body, with what the coordinator can do about each but themselves. */
export function PeopleTable({ people, self }: { people: readonly PartnerPerson[]; self: string }) {
  const t = useWords('staff')
  const language = useLanguage()
  return (
    <Table
      caption={t('people.title')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('people.name'), cell: ({ name }) => <Bidi>{name[language]}</Bidi> },
        { key: 'email', header: t('signIn.email'), cell: ({ email }) => <Bidi dir="ltr">{email}</Bidi> },
        {
          key: 'role',
          header: t('people.role'),
          cell: (person) => t(person.isCoordinator ? 'people.coordinator' : 'people.officer'),
        },
        { key: 'state', header: t('people.state'), cell: (person) => <State {...person} /> },
        { key: 'act', header: t('people.act'), cell: (person) => person.id !== self && <Acts {...person} /> },
      ]}
    />
  )
}

function State({ stoppedAt, hasPassword }: PartnerPerson) {
  const t = useWords('staff')
  if (stoppedAt) return <Badge>{t('people.isStopped')}</Badge>
  return hasPassword ? (
    <Badge tone="good">{t('people.inService')}</Badge>
  ) : (
    <Badge tone="warning">{t('people.isInvited')}</Badge>
  )
}

/** Stopping whoever is there; another link for whoever is not, or has forgotten the password. */
function Acts({ id, email, name, language, isCoordinator, stoppedAt }: PartnerPerson) {
  const t = useWords('staff')
  const shown = name[useLanguage()]
  const again = {
    email,
    name_ar: name.ar,
    name_en: name.en,
    language,
    coordinates: isCoordinator ? 'yes' : '',
  }
  return (
    <div className="flex flex-wrap gap-2">
      <form method="post">
        <CsrfField />
        {Object.entries(again).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <Button look="secondary">
          {t('people.again')} <span className="sr-only">{shown}</span>
        </Button>
      </form>
      {!stoppedAt && (
        <form method="post">
          <CsrfField />
          <input type="hidden" name="stop" value={id} />
          <Button look="danger">
            {t('people.stop')} <span className="sr-only">{shown}</span>
          </Button>
        </form>
      )}
    </div>
  )
}
