import { orderAmount } from '../amounts.ts'
import { type Blocker, blocker, type Settled } from '../blockers.ts'
import { creditClearance, creditHold, creditPosition, isOverCredit } from '../credit.ts'
import { freshPaper, stalePaper } from '../find.ts'
import type { OrderFile } from '../order-file.ts'
import { papersOf } from '../papers.ts'
import { marginUnderFloor, priceException } from '../prices.ts'
import { paymentTerms } from '../terms.ts'
import { type FindStep, finding, newestMark, settled, staleOf } from './finding.ts'

/** R4.5 the chain of confirmation, in its order. */
export const PRICE_TIERS = ['sales', 'supervisor', 'director'] as const
export type PriceTier = (typeof PRICE_TIERS)[number]

/** R4.5 the tiers that have not yet confirmed the price of a line, in their order. */
export function openPriceTiers(file: OrderFile, lineId: string): readonly PriceTier[] {
  const line = file.form.lines.find((one) => one.id === lineId)
  return PRICE_TIERS.filter(
    (tier) =>
      !freshPaper(
        file,
        'priceClearance',
        ({ body }) => body.lineId === lineId && body.tier === tier && body.unitPrice === line?.unitPrice,
      ),
  )
}

/**
 * R4.4 the order was confirmed as it stands: what it says was compared before that, by what held then.
 *
 * Prices, specifications and costs that change afterwards in the master data do not call it back from production; a change
 * of the order itself makes the proof-reading stale, and everything is compared anew.
 */
const isConfirmed = (file: OrderFile): boolean => freshPaper(file, 'proofreading') !== null

/** R4.5 the lines whose price or specification still waits for its chain; none once the order is confirmed. */
export function openPriceExceptions(file: OrderFile) {
  if (isConfirmed(file)) return []
  return file.form.lines.flatMap((line, index) => {
    const facts = file.prices.find((one) => one.lineId === line.id)
    const exception = facts ? priceException(line, facts, file.policy) : null
    const [tier] = exception ? openPriceTiers(file, line.id) : []
    return exception && tier ? [{ line, position: index + 1, exception, tier }] : []
  })
}

/** R4.1 who must sign before a black-listed customer is served. */
export const BLACKLIST_TIERS = ['supervisor', 'director'] as const

/** R4.1 which of the two has not yet signed for a black-listed customer. */
export const openBlacklistTiers = (file: OrderFile): readonly (typeof BLACKLIST_TIERS)[number][] =>
  file.customer.blacklisted
    ? BLACKLIST_TIERS.filter((tier) => !freshPaper(file, 'blacklistClearance', ({ body }) => body.tier === tier))
    : []

/** R4.2 the held order as a blocker with its figures; used again at steps 10 and 14. */
export function creditBlockers(file: OrderFile): readonly Blocker[] {
  const held = creditHold(file)
  if (!held) return []
  const { limit, exposure, overdue } = held
  return [
    blocker('R4.2', overdue > 0 ? 'creditOverdue' : 'creditExceeded', [['finance', 'clearCredit']], {
      limit,
      exposure,
      overdue,
    }),
  ]
}

/** R4.2 why the credit holds nobody up: there is room, finance cleared it, or the money comes first. */
function creditSettled(file: OrderFile): readonly Settled[] {
  if (creditHold(file)) return []
  const position = creditPosition(file.credit, orderAmount(file.form), file.money.received)
  const { headRoom, exposure } = position
  if (!isOverCredit(position)) return [settled('R4.2', 'creditWithin', null, { headRoom })]
  const clearance = creditClearance(file)
  return clearance
    ? [settled('R4.2', 'creditCleared', clearance, { exposure })]
    : [settled('R4.2', 'creditNotUsed', null, {})]
}

const isLargeOrCustom = (file: OrderFile): boolean =>
  file.form.orderType === 'custom' || orderAmount(file.form) > file.policy.largeOrder

function reviewBlockers(file: OrderFile): readonly Blocker[] {
  // A threshold that is lowered later asks nothing of an order that was confirmed before.
  if (isConfirmed(file) || !isLargeOrCustom(file)) return []
  const verdict = freshPaper(file, 'review')
  if (verdict?.body.verdict === 'approved') return []
  // Once the clerk has changed the order, it lies with the supervisor again.
  const changed = verdict && papersOf(file.papers, 'changeOrder').some(({ at }) => at >= verdict.at)
  if (verdict && !changed)
    return [blocker('R4.6', 'sentBack', [['clerk', 'changeOrder']], { reason: verdict.body.reason })]
  return [blocker('R4.6', 'reviewOpen', [['supervisor', 'reviewOrder']], { amount: orderAmount(file.form) })]
}

function marginBlockers(file: OrderFile): readonly Blocker[] {
  if (isConfirmed(file) || freshPaper(file, 'marginClearance')) return []
  return file.form.lines.flatMap((line, index) => {
    const facts = file.prices.find((one) => one.lineId === line.id)
    const low = facts !== undefined && marginUnderFloor(line, facts, file.policy)
    return low ? [blocker('R4.7', 'marginLow', [['director', 'clearMargin']], { line: index + 1 })] : []
  })
}

/**
 * Everything of step 4 that somebody above the clerk must decide.
 *
 * Credit belongs here until the confirmation; steps 10 and 14 look at it again by themselves (R4.2).
 */
function exceptionBlockers(file: OrderFile): readonly Blocker[] {
  return [
    ...openBlacklistTiers(file).map((tier) => blocker('R4.1', 'blacklisted', [[tier, 'clearBlacklist']], { tier })),
    ...(isConfirmed(file) ? [] : creditBlockers(file)),
    ...(paymentTerms(file) ? [] : [blocker('R4.3', 'noContract', [['supervisor', 'decideContract']])]),
    ...openPriceExceptions(file).map(({ position, exception, tier, line }) =>
      blocker('R4.5', `price.${exception}`, [[tier, 'clearPrice']], {
        line: position,
        price: line.unitPrice ?? 0,
        unit: line.unit,
        tier,
      }),
    ),
    ...marginBlockers(file),
    ...reviewBlockers(file),
  ]
}

/** R4 step 4: customer, credit, payment terms, prices and specifications stand, or who must clear them. */
export const findCheck: FindStep = (file) => {
  const checked = freshPaper(file, 'customerCheck')
  const exceptions = exceptionBlockers(file)
  const signed = (
    [
      'priceClearance',
      'blacklistClearance',
      'creditClearance',
      'contractDecision',
      'review',
      'marginClearance',
    ] as const
  ).map((kind) => freshPaper(file, kind))
  return finding({
    mark: newestMark(signed.some(Boolean) ? signed : [checked]),
    open: [...exceptions, ...(checked ? [] : [blocker('R4.4', 'notChecked', [['clerk', 'checkCustomer']])])],
    settled: [...creditSettled(file), ...(checked ? [settled('R4.4', 'checked', checked)] : [])],
    stale: checked ? [] : staleOf([stalePaper(file, 'customerCheck')]),
    since: file.order.createdAt,
  })
}
