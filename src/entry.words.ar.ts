import { ar as cases } from './cases/words/ar.ts'
import { ar as channels } from './channels/words/ar.ts'
import { ar as customers } from './customers/words/ar.ts'
import { ar as deadlines } from './deadlines/words/ar.ts'
import { ar as desk } from './desk/words/ar.ts'
import { ar as files } from './files/words/ar.ts'
import { ar as portal } from './portal/words/ar.ts'
import { ar as reports } from './reports/words/ar.ts'
import { ar as staff } from './staff/words/ar.ts'
import { ar as surveys } from './surveys/words/ar.ts'
import { ar as ui } from './ui/words/ar.ts'

/** The Arabic texts of every room, each under the name of its room. A room that gets words is added here. */
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
