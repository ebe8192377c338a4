import { type Work, workByActions } from '#db/queries/worklist.ts'
import type { ReadDb } from '#db/store.ts'
import type { OutgoingGroup, OutgoingRow } from '#shared/contract/outgoing.ts'
import { contactOf } from '#shared/rules/contact.ts'
import { orderDates } from '#shared/rules/dates.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { postponementSum } from '#shared/rules/postponement-sum.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import type { Instant } from '#shared/values/instant.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'

const GROUP_OF: Readonly<Record<string, OutgoingGroup>> = {
  recordSending: 'toSend',
  confirmReceipt: 'toConfirm',
  checkSignBack: 'toCheck',
  attachSignBack: 'toSignBack',
}
/** Each row is read out of its order file; a longer list nobody works through in a day. */
const LONGEST = 100
const FIRST_STEP_OF_DELIVERY = 14

/** R8, R9 how one paper stands: what was sent when, who was asked, how far the dates have moved. */
function rowOf(file: OrderFile, { action, step, number, customerName, dueAt }: Work): OutgoingRow | null {
  const group = GROUP_OF[action]
  if (!group) return null
  const subject = step < FIRST_STEP_OF_DELIVERY ? ('sheet' as const) : ('dispatchNotice' as const)
  const sendings = papersOf(file.papers, 'sending').filter(({ body }) => body.subject === subject)
  const last = sendings.at(-1)
  const chases = papersOf(file.papers, 'chase').filter(({ body }) => body.step === step)
  const { name: contact, phone } = contactOf(file)
  const paper = subject === 'sheet' ? currentSheet(file) : latest(file.papers, 'dispatchNotice')
  const sum = subject === 'sheet' ? postponementSum(file) : null
  return {
    group,
    subject,
    step,
    number,
    customerName,
    dueAt,
    sum,
    paperNumber: paper?.body.number ?? '',
    orderId: file.order.id,
    class: file.customer.class,
    contact,
    phone,
    fax: last?.body.faxNumber || file.customer.fax,
    clerkName: file.order.clerk.name,
    tries: sendings.length,
    lastSending: last ? { at: last.at, result: last.body.result, remark: last.body.remark } : null,
    chases: chases.length,
    lastChaseAt: chases.at(-1)?.at ?? null,
    postponedDays: sum?.days ?? 0,
    preDeliveryDate: orderDates(file).preDelivery?.current ?? null,
  }
}

async function rowsOf(db: ReadDb, userId: string | null, now: Instant) {
  const work = await workByActions(db, { actions: Object.keys(GROUP_OF), userId, limit: LONGEST + 1 })
  const rows: OutgoingRow[] = []
  for (const one of work.slice(0, LONGEST)) {
    const row = one.orderId === null ? null : rowOf(await fileOf(db, one.orderId, now), one)
    if (row) rows.push(row)
  }
  return { rows, more: work.length > LONGEST }
}

/** The queue of faxes and sign-backs: one's own, or everybody's. */
export const outgoing = {
  outgoing: os.confirmation.outgoing.handler(({ context: { core, actor }, input }) =>
    core.store.readLong((db) => rowsOf(db, input.all ? null : actor.id, core.now())),
  ),
}
