import { partnerActs } from '../../cases/core/partnerActs.ts'
import { showReference } from '../../cases/core/reference.ts'
import { isolate } from '../../language/core/direction.ts'
import { Banner } from '../../ui/banner.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/pageTitle.tsx'
import { useWords } from '../../ui/useWords.ts'
import { PartnerContact, PartnerHead } from './partnerHead.tsx'
import type { readPartnerCase } from './partnerReading.ts'
import { PartnerStory } from './partnerStory.tsx'

type Props = Awaited<ReturnType<typeof readPartnerCase>> & {
  readonly home: string
  /** The step that was just taken, as the address says. */
  readonly done: string | null
}

/** A case as a body reads it: what is asked and until when, what it can do, whom to answer, and what was said. */
export function PartnerView({ head, customer, acts, items, texts, files, home, done }: Props) {
  const t = useWords('portal')
  const say = useWords('cases')
  const act = partnerActs.find((known) => known === done)
  const reference = isolate(showReference(head.reference))
  return (
    <div className="max-w-4xl">
      {act && <Banner tone="good" live title={say(`partnerAct.${act}.done`)} />}
      <PageTitle title={t('partner.case.title', { kind: say(`kind.${head.kind}`), reference })} />
      <PartnerHead head={head} />
      {acts.length > 0 ? (
        <ul className="mt-6 flex flex-wrap gap-3" aria-label={t('partner.case.actions')}>
          {acts.map((one, index) => (
            <li key={one}>
              <LinkButton to={`${home}/${one}`} look={index === 0 ? 'primary' : 'secondary'}>
                {say(`partnerAct.${one}.link`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-6 text-muted">{t('partner.case.ended')}</p>
      )}
      {customer && <PartnerContact customer={customer} />}
      <h2 className="mt-10 mb-4">{t('partner.case.story')}</h2>
      <PartnerStory items={items} texts={texts} files={files} home={home} />
    </div>
  )
}
