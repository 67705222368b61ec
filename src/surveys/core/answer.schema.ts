import { z } from 'zod'
import { plainText } from '../../language/core/digits.ts'

/** The scale of each question, from not at all to entirely. */
export const grades = ['1', '2', '3', '4', '5'] as const
export const longestRemark = 2000

const grade = z.enum(grades, 'choose-one').transform(Number)

/** Said of a body with which the customer had nothing to do. */
export const noContact = 'none'

/** How the contact with a body was (guide 5.1.8); nothing where there was none, or no body is asked about. */
const contact = z
  .enum([...grades, noContact], 'choose-one')
  .transform((said) => (said === noContact ? null : Number(said)))

/** The two questions (guide 5.3: quality, and how clear the procedures are) and a remark, as the page's form sends them. */
const questions = z.object({
  solved: grade,
  clear: grade,
  remark: z
    .string()
    .default('')
    .transform(plainText)
    .pipe(z.string().max(longestRemark, 'text-too-long'))
    .transform((text) => text || null),
})

/** The form's answer; where a body had the case in the round, with the question about it. */
export function surveyAnswerSchema(aboutBody: boolean) {
  return questions.extend({
    contact: aboutBody
      ? contact
      : z
          .unknown()
          .optional()
          .transform(() => null),
  })
}
export type SurveyAnswer = z.output<ReturnType<typeof surveyAnswerSchema>>
