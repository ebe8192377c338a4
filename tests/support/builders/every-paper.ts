import type { OrderFile } from '#shared/rules/order-file.ts'
import { money } from '#shared/values/money.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from './an-order.ts'
import { sheet } from './papers-confirming.ts'
import { doStep, upTo } from './up-to.ts'
import { idOf, withPaper } from './with-paper.ts'

/** A file with one paper of every kind that covers something, up to the delivery notice. */
export function everyPaper(): OrderFile {
  const checked = upTo(anOrder({ blacklisted: true, withoutContract: true, policy: { largeOrder: money(1) } }), 5)
  const cleared = [
    (file: OrderFile) =>
      withPaper(file, 'priceClearance', { lineId: 'line-1', tier: 'sales', unitPrice: unitPrice(1), note: '' }),
    (file: OrderFile) => withPaper(file, 'blacklistClearance', { tier: 'supervisor', reason: '' }),
    (file: OrderFile) => withPaper(file, 'blacklistClearance', { tier: 'director', reason: '' }),
    (file: OrderFile) => withPaper(file, 'contractDecision', { payment: { kind: 'credit', days: 30 }, reason: '' }),
    (file: OrderFile) => withPaper(file, 'review', { verdict: 'approved', reason: '' }),
    (file: OrderFile) => withPaper(file, 'marginClearance', { reason: '' }),
  ].reduce((file, put) => put(file), checked)
  const made = doStep(doStep(cleared, 5), 6)
  const relaxed = sheet(made, '2026-03-13')
  const confirmed = withPaper(relaxed, 'relaxationConfirmation', { sheetId: idOf(relaxed, 'sheet') })
  const read = withPaper(confirmed, 'proofreading', { sheetId: idOf(confirmed, 'sheet'), ticks: [] })
  return ([8, 9, 10, 11, 12, 13, 14] as const).reduce((file, step) => doStep(file, step), read)
}
