import { en as cases } from './cases/words/en.ts'
import { en as channels } from './channels/words/en.ts'
import { en as customers } from './customers/words/en.ts'
import { en as deadlines } from './deadlines/words/en.ts'
import { en as desk } from './desk/words/en.ts'
import { en as files } from './files/words/en.ts'
import { en as portal } from './portal/words/en.ts'
import { en as reports } from './reports/words/en.ts'
import { en as staff } from './staff/words/en.ts'
import { en as surveys } from './surveys/words/en.ts'
import { en as ui } from './ui/words/en.ts'

/** The English texts of every room, each under the name of its room. A room that gets words is added here. */
export const words = {
  cases,
  channels,
  customers,
  deadlines,
  desk,
  files,
  portal,
  reports,
  staff,
  surveys,
  ui,
}
