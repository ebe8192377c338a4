import { check } from './check.ts'
import { confirmation } from './confirmation.ts'
import { delivery } from './delivery.ts'
import { followUp, production, technical } from './departments.ts'
import { desk } from './desk.ts'
import { files, print } from './files.ts'
import { finance } from './finance.ts'
import { imports } from './imports.ts'
import { intake } from './intake.ts'
import { loadCalendar } from './load-calendar.ts'
import { office } from './office.ts'
import { orders } from './orders.ts'
import { outgoing } from './outgoing.ts'
import { scanned } from './scanned.ts'
import { session } from './session.ts'
import { technicalDesk } from './technical-desk.ts'

/** Everything that can be asked of the data owner, through whichever door. */
export const contract = {
  session,
  desk,
  intake: { ...intake, ...scanned },
  orders,
  check,
  technical: { ...technical, ...technicalDesk },
  production: { ...production, ...loadCalendar },
  confirmation: { ...confirmation, ...outgoing },
  followUp,
  finance,
  delivery,
  office,
  imports,
  files,
  print,
}
export type Contract = typeof contract
