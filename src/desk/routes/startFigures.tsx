import { formatNumber, formatPercent } from '../../language/core/numbers.ts'
import { type Beside, edition } from '../../reports/core/indicators.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useLanguage } from '../../ui/page.tsx'
import { SummaryList } from '../../ui/summaryList.tsx'
import { useWords } from '../../ui/useWords.ts'
import type { Compared } from './startReading.ts'

/** One indicator: its share now and over the longer time, each with its n and beside the time before, and how it is counted. */
export function IndicatorCard({ figures }: { figures: readonly [Compared, Compared] }) {
  const t = useWords('reports')
  const [figure] = figures
  return (
    <li className="card pb-0">
      <h3>{t(`indicator.${figure.code}.name`)}</h3>
      <div className="mt-3 mb-2 grid min-h-28 grid-cols-2 gap-4">
        {figures.map((one) => (
          <Share key={one.days} figure={one} />
        ))}
      </div>
      <Definition figure={figure} />
    </li>
  )
}

function Share({ figure }: { figure: Compared }) {
  const t = useWords('desk')
  const language = useLanguage()
  const { days, share, numerator, denominator } = figure
  const number = (value: number) => formatNumber(value, language)
  return (
    <div>
      <p className="text-small text-muted">{t(`start.window.days${days}`)}</p>
      {share === null || numerator === null ? (
        <p className="mt-1">
          {denominator === 0 ? t('start.nothing') : t('start.tooFew', { count: denominator })}
        </p>
      ) : (
        <>
          <p className="text-title font-strong tabular-nums">{formatPercent(share, language)}</p>
          <p className="text-small tabular-nums">
            {t('start.of', { numerator: number(numerator), denominator: number(denominator) })}
          </p>
          <p className="text-small text-muted">
            <Change figure={figure} share={share} />
          </p>
        </>
      )}
    </div>
  )
}

/** By how many points it moved, as the two shown shares differ: an arrow to see, words to read. */
function Change({ figure: { before }, share }: { figure: Compared; share: number }) {
  const t = useWords('desk')
  if (before === null) return t('start.incomparable')
  const points = Math.round(share * 100) - Math.round(before * 100)
  if (points === 0) return t('start.same')
  const [arrow, way] = points < 0 ? (['▼', 'start.down'] as const) : (['▲', 'start.up'] as const)
  return (
    <>
      <span aria-hidden="true">{arrow} </span>
      {t(way, { count: Math.abs(points) })}
    </>
  )
}

function Definition({ figure }: { figure: Compared }) {
  const t = useWords('reports')
  const language = useLanguage()
  const { code, by, interval } = figure
  const percent = (share: number) => formatPercent(share, language)
  const beside = Object.entries(figure.beside) as [Beside, number][]
  return (
    <Disclosure summary={t('definition')}>
      <SummaryList
        items={[
          { term: t('field.numerator'), value: t(`indicator.${code}.numerator`) },
          { term: t('field.denominator'), value: t(`indicator.${code}.denominator`) },
          { term: t('field.excluded'), value: t(`indicator.${code}.excluded`) },
          { term: t('field.by'), value: t(`by.${by}`) },
          ...beside.map(([name, value]) => ({
            term: t(`beside.${name}`),
            value: shares.includes(name) ? percent(value) : formatNumber(value, language, 1),
          })),
          { term: t('beside.interval'), value: interval?.map(percent).join(' - ') },
          { term: t('field.source'), value: t('source', { edition }) },
        ]}
      />
    </Disclosure>
  )
}

const shares: readonly Beside[] = ['net', 'promised', 'responseRate']
