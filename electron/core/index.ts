import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import { categories } from './categories.ts'
import { check } from './check.ts'
import { confirmation } from './confirmation.ts'
import type { CallContext, Services } from './context.ts'
import { contracts } from './contracts.ts'
import { customerMerge } from './customer-merge.ts'
import { customerPage } from './customer-page.ts'
import { customers } from './customers.ts'
import { delivery } from './delivery.ts'
import { desk } from './desk.ts'
import { doubles } from './doubles.ts'
import { files, print } from './files.ts'
import { finance } from './finance.ts'
import { followUp } from './follow-up.ts'
import { formulas } from './formulas.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { intake } from './intake.ts'
import type { Core } from './kit/implementer.ts'
import { sessionBook } from './kit/session-book.ts'
import { loadCalendar } from './load-calendar.ts'
import { materials } from './materials.ts'
import { orders } from './orders.ts'
import { outgoing } from './outgoing.ts'
import { policyVersions } from './policy-versions.ts'
import { pricePlans } from './price-plans.ts'
import { production } from './production.ts'
import { products } from './products.ts'
import { proofing } from './proofing.ts'
import { purchases } from './purchases.ts'
import { scanned } from './scanned.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { technical } from './technical.ts'
import { technicalDesk } from './technical-desk.ts'
import { users } from './users.ts'

/** Every use case of the office, once; the type demands one for each procedure of the contract. */
const useCases = {
  session,
  desk,
  intake: { ...intake, ...scanned },
  orders,
  check,
  technical: { ...technical, ...technicalDesk, ...proofing, ...formulas, ...materials, ...purchases },
  production: { ...production, ...loadCalendar },
  confirmation: { ...confirmation, ...outgoing },
  followUp,
  finance,
  delivery,
  office: {
    ...users,
    ...customers,
    ...customerMerge,
    ...doubles,
    ...customerPage,
    ...categories,
    ...products,
    ...contracts,
    ...pricePlans,
    ...history,
    ...policyVersions,
    ...settings,
  },
  imports,
  files,
  print,
}

/** The router that both doors host: the use cases with the office's services behind them. */
export function createRouter(services: Services) {
  const core: Core = { ...services, sessions: sessionBook(services.store) }
  const withCore = implement(contract)
    .$context<CallContext>()
    .use(({ next }) => next({ context: { core } }))
  return withCore.router(useCases)
}
