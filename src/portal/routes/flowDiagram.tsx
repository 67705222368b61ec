import { type Arrow, diagramOf } from '../../cases/core/diagram.ts'
import { flows } from '../../cases/core/flows.ts'
import type { Stage } from '../../cases/core/stage.ts'
import type { Kind } from '../../deadlines/core/classes.ts'
import { useLanguage } from '../../ui/page.tsx'
import { useWords } from '../../ui/useWords.ts'

/** Sizes in units of the picture. */
const box = { width: 150, height: 40 }
const gap = 52
const lane = 11

/** The procedure of a kind as a picture (guide 5.1.8), and every arrow of it in words for whoever cannot see it. */
export function FlowDiagram({ kind }: { kind: Kind }) {
  const t = useWords('portal')
  const say = useWords('cases')
  const rtl = useLanguage() === 'ar'
  const { stages, arrows } = diagramOf(flows[kind])
  const [down, up] = [false, true].map((back) => arrows.filter((arrow) => arrow.back === back).length)
  const [left, right] = rtl ? [down, up] : [up, down]
  const start = (left ?? 0) * lane + 24
  const width = start + box.width + (right ?? 0) * lane + 24
  const top = (stage: Stage) => 4 + stages.indexOf(stage) * (box.height + gap)
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${top(stages.at(-1) ?? 'closed') + box.height + 4}`}
        className="mx-auto block w-full max-w-lg"
        role="img"
        aria-label={t('how.diagramOf', { kind: say(`kind.${kind}`) })}
      >
        {arrows.map((arrow) => (
          <Line key={arrow.number} {...placed(arrow, { start, rtl, top, arrows })} number={arrow.number} />
        ))}
        {stages.map((stage) => (
          <g key={stage}>
            <rect x={start} y={top(stage)} {...box} rx="8" className="fill-brand-soft stroke-brand" />
            <text
              x={start + box.width / 2}
              y={top(stage) + box.height / 2 + 5}
              textAnchor="middle"
              className="fill-ink text-[14px] font-strong"
            >
              {say(`stage.${stage}`)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <details className="disclosure mt-4">
          <summary>{t('how.arrows')}</summary>
          <ol className="list-decimal ps-8 text-small">
            {arrows.map(({ number, from, to, by }) => (
              <li key={number}>
                {t('how.way', { from: say(`stage.${from}`), to: say(`stage.${to}`) })}{' '}
                <span className="text-muted">
                  {by.map((command) => say(`command.${command}`)).join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  )
}

type Place = {
  readonly start: number
  readonly rtl: boolean
  readonly top: (stage: Stage) => number
  readonly arrows: readonly Arrow[]
}

/** Where an arrow leaves and comes in, and which way it takes between: each at a height of its own. */
function placed(arrow: Arrow, { start, rtl, top, arrows }: Place) {
  const rightSide = arrow.back === rtl
  const edge = rightSide ? start + box.width : start
  const out = (rightSide ? 1 : -1) * (14 + arrow.track * lane)
  const y = (stage: Stage, end: 'from' | 'to') => {
    const same = arrows
      .filter(({ back, from, to }) => back === arrow.back && (from === stage || to === stage))
      .map(({ number }) => number)
    const share = (same.indexOf(arrow.number) + 1) / (same.length + 1)
    return top(stage) + 3 + share * (box.height - 6) + (end === 'to' ? 1.5 : 0)
  }
  const [from, to] = [y(arrow.from, 'from'), y(arrow.to, 'to')]
  return { edge, across: edge + out, from, to, points: rightSide ? 1 : -1 }
}

type Drawn = ReturnType<typeof placed> & { readonly number: number }

function Line({ edge, across, from, to, points, number }: Drawn) {
  const tip = edge + points * 6
  const middle = (from + to) / 2
  return (
    <g>
      <path
        d={`M${edge} ${from}H${across}V${to}H${tip}`}
        className="fill-none stroke-muted"
        strokeWidth="1.2"
      />
      <path d={`M${edge} ${to}l${points * 7} -3.5v7z`} className="fill-muted" />
      <circle cx={across} cy={middle} r="6.5" className="fill-surface stroke-muted" strokeWidth="0.8" />
      <text x={across} y={middle + 3} textAnchor="middle" className="fill-ink text-[8.5px]">
        {number}
      </text>
    </g>
  )
}
