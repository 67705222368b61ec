import { z } from 'zod'
import { plainText } from '../../language/core/digits.ts'

/** The scale of each question, from not at all to entirely. */
export const grades = ['1', '2', '3', '4', '5'] as const
export const longestRemark = 2000

const grade = z.enum(grades, 'choose-one').transform(Number)

/** The two questions (guide 5.3: quality, and how clear the procedures are) and a remark, as the page's form sends them. */
export const surveyAnswerSchema = z.object({
  solved: grade,
  clear: grade,
  remark: z
    .string()
    .default('')
    .transform(plainText)
    .pipe(z.string().max(longestRemark, 'text-too-long'))
    .transform((text) => text || null),
})
export type SurveyAnswer = z.output<typeof surveyAnswerSchema>
