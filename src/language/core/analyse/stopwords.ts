import { normalise } from './normalise.ts'

/**
 * Words too common to look for. They are indexed all the same, so that a phrase in quotes keeps every word and
 * a query made of nothing else still finds; see `toQuery`.
 */
const common = `
من في على إلى عن مع أن إن أنه أنها بأن لأن كان كانت يكون هذا هذه ذلك تلك هؤلاء هنا هناك
الذي التي الذين ما ماذا لماذا متى كيف أين هل لا لم لن ليس ليست قد لقد تم يتم وتم ثم أو أم بل
هو هي هم نحن أنا أنت أنتم لي له لها لهم لنا لكم لك به بها بهم فيه فيها عليه عليها عليكم منه منها منكم إليه إليكم عنه عنها
كل بعض غير بعد قبل عند حتى منذ خلال حول بين دون فوق تحت أمام ضد حسب مثل بسبب كما لكن ولكن إذا لو حيث عندما بعدما
جدا فقط أيضا أي كذلك وهو وهي وهذا وقد ولم ولا وما فلم فلا ومن وفي وعلى وأن مما عما إلا سوى يا لدى لدي لديه لديها لدينا لديكم لديهم لأنه لأني لأنها بأنه بأنها أنني إنني أننا لأننا عندي عندنا عندكم بعدها بعده وحدها وحدي وحدهم وحدنا
a an the and or but if of in on at to for from by with without as is are was were be been being am
i me my we us our you your he him his she her it its they them their this that these those there here
do does did have has had not no so than then too very can could will would should may might must
`

const commonWords = new Set(normalise(common).split(/\s+/))

/** Whether a normalised word says too little to search by, alone or behind و or ف: وفي, فكان. */
export function isCommon(word: string): boolean {
  return commonWords.has(word) || commonWords.has(word.replace(/^(?:و(?=..)|ف(?=...))/, ''))
}
