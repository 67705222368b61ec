import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { kinds } from '../../deadlines/core/classes.ts'
import { readClocks } from '../../deadlines/store/queries/clocks.ts'
import type { Language } from '../../language/core/language.ts'
import type { Context } from '../../postgres/context.ts'
import { edition, type Figure } from '../core/indicators.ts'
import { lastDays, type Period, readBound } from '../core/periods.ts'
import { populationOf } from '../core/population.ts'
import { indicatorFigures } from '../store/queries/indicators.ts'
import { ar } from '../words/ar.ts'
import { en } from '../words/en.ts'

const words = { ar, en }
const moment = z.string().meta({ format: 'date-time' })

const bound = z
  .string()
  .max(40)
  .refine((text) => readBound(text, 'UTC', false) !== null, 'not-a-moment')
const query = z
  .strictObject({
    from: bound.optional().describe('A date, from its beginning, or a moment. Left out: the last 30 days.'),
    to: bound.optional().describe('A date, to its end, or a moment, itself left out. Left out: today.'),
    kind: z.enum(kinds).optional(),
  })
  .refine(({ from, to }) => !from || !to || boundOf(from) < boundOf(to, true), {
    path: ['from'],
    error: 'from-after-to',
  })

function boundOf(text: string, end = false): string {
  return readBound(text, 'UTC', end) ?? ''
}

const figureSchema = z.object({
  code: z.string(),
  name: z.string(),
  guide: z.string(),
  counts: z.string(),
  period_by: z.string(),
  numerator: z.int().nullable(),
  denominator: z.int(),
  share: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  beside: z.record(z.string(), z.number()),
  definition: z.object({ numerator: z.string(), denominator: z.string(), excluded: z.string() }),
})
const answerSchema = z
  .object({
    from: moment,
    to: moment,
    kind: z.string().nullable(),
    edition: z.int().describe('Of the definitions.'),
    indicators: z.array(figureSchema),
  })
  .describe('The figures, in the order of the guide.')

const reading = {
  schema: {
    summary: 'Read the indicators',
    description:
      'The indicators of guide 5.3 for a period, of all work that the token may see. A share of too few is null.',
    tags: ['reports'],
    querystring: query,
    response: { 200: answerSchema },
  },
}

/** API v1 of the reports room: the indicators of guide 5.3, of the work that the token may see. */
export function indicatorsApi(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get('/indicators', reading, async ({ query: { from, to, kind }, actor, language }) => {
      const period = await periodOf(context, from, to)
      const found = await indicatorFigures(context, { ...period, kind, population: populationOf(actor) })
      const told = found.map((figure) => figureBody(figure, language))
      return { ...period, kind: kind ?? null, edition, indicators: told }
    })
  }
}

async function periodOf(context: Context, from?: string, to?: string): Promise<Period> {
  const { zone } = (await readClocks(context.db)).calendar
  const { present } = lastDays(zone, context.now(), 30)
  return {
    from: (from && readBound(from, zone, false)) || present.from,
    to: (to && readBound(to, zone, true)) || present.to,
  }
}

function figureBody(figure: Figure, language: Language): z.output<typeof figureSchema> {
  const { code, guide, counts, by, numerator, denominator, share, interval } = figure
  const { name, ...definition } = words[language].indicator[code]
  const { responseRate, ...beside } = figure.beside
  return {
    ...{ code, name, guide, counts, period_by: by, numerator, denominator, share, definition },
    interval: interval && [...interval],
    beside: { ...beside, ...(responseRate !== undefined && { response_rate: responseRate }) },
  }
}
