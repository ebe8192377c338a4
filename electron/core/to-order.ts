import { newId } from '#db/ids.ts'
import { customerById } from '#db/queries/customers.ts'
import { faxesOfMemo } from '#db/queries/faxes.ts'
import { type Memo, memoById, updateMemo } from '#db/queries/memos.ts'
import { type ConfirmedForm, insertOrder } from '#db/queries/orders.ts'
import { listUsers, userById } from '#db/queries/users.ts'
import { workByClerk } from '#db/queries/worklist.ts'
import type { WriteDb } from '#db/store.ts'
import { blocker } from '#shared/rules/blockers.ts'
import { proposeClerk } from '#shared/rules/clerk.ts'
import { completeness, openMandatory } from '#shared/rules/completeness.ts'
import type { OrderHead } from '#shared/rules/order-file.ts'
import type { Person } from '#shared/rules/roles.ts'
import { file as putInto } from './kit/act.ts'
import { changesBetween, fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { project } from './kit/project.ts'
import { blocked, clash, invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { projectMemo } from './memo-rows.ts'
import { indexOrder } from './search-index.ts'

/** R1.6 who has the order from now on: proposed from customer, region and open work; the taker when there is no clerk. */
async function clerkFor(
  db: WriteDb,
  customer: { clerkId: string | null; region: string },
  taker: Person,
): Promise<Person> {
  const work = await workByClerk(db)
  const clerks = (await listUsers(db)).filter((user) => user.active && user.roles.includes('clerk'))
  // Whoever took the call knows the order best: at equal work he is the first.
  const inTurn = clerks.toSorted((a, b) => Number(b.id === taker.id) - Number(a.id === taker.id))
  const candidates = inTurn.map(({ id, name, region }) => ({ id, name, region, open: work.get(id) ?? 0 }))
  const chosen = proposeClerk(candidates, customer)
  return chosen ? { id: chosen.id, name: chosen.name } : taker
}

async function personOf(db: WriteDb, id: string | null): Promise<Person | null> {
  const user = id === null ? null : await userById(db, id)
  return user && { id: user.id, name: user.name }
}

/** The memo's form as the order's own: every line gets an id that no other order has. */
function ownForm({ form }: Memo): ConfirmedForm {
  const { customerId } = form
  if (customerId === null) throw invalid('form.customerId', 'required')
  return { ...form, customerId, lines: form.lines.map((line) => ({ ...line, id: newId() })) }
}

async function openFolder(save: Save, memo: Memo, taker: Person): Promise<OrderHead> {
  const { db, at } = save
  const form = ownForm(memo)
  const customer = await customerById(db, form.customerId)
  if (!customer) throw notFound('customer')
  const head: OrderHead = {
    id: newId(),
    number: await save.nextNumber(''),
    revision: 1,
    version: 1,
    orderedOn: (await momentOf(db, at)).today,
    createdAt: at,
    clerk: await clerkFor(db, customer, taker),
    sales: await personOf(db, customer.salesId),
    enteredBy: { id: memo.takenById, name: memo.takenByName },
    currency: 'CNY',
  }
  await insertOrder(db, { head, memoId: memo.id, form })
  return head
}

/** R2.3 a memo becomes an order: refused while a mandatory item is open, with each of them as a blocker. */
export const toOrder = os.intake.toOrder.handler(({ context, input }) =>
  saveOnce(context, { key: input.key, procedure: 'toOrder', input }, async (save) => {
    const { db, at } = save
    const { id, name } = context.actor
    const memo = await memoById(db, input.memoId)
    if (!memo) throw notFound('memo')
    if (memo.status !== 'open') throw invalid('memoId', 'memoClosed')
    if (memo.version !== input.version) {
      throw clash({ by: memo.takenByName, at: memo.takenAt, version: memo.version, changes: changesBetween({}, {}) })
    }
    const { policy } = await momentOf(db, at)
    const open = openMandatory(memo.form, policy)
    if (open.length > 0) {
      throw blocked(
        open.map((row) =>
          blocker('R2.3', row.state === 'unclear' ? 'itemUnclear' : 'itemMissing', ['clerk', 'customer'], {
            item: row.item,
          }),
        ),
      )
    }

    const head = await openFolder(save, memo, { id, name })
    const rows = completeness(memo.form, policy)
    const there = rows.filter((row) => row.state === 'there').length
    const faxIds = (await faxesOfMemo(db, memo.id)).map((fax) => fax.id)
    const gathered = async () => ({
      db,
      file: await fileOf(db, head.id, at),
      actor: context.actor,
      caller: { id, name },
      paperId: newId(),
      save,
    })
    await putInto(await gathered(), 'intake', {
      memoId: memo.id,
      memoNumber: memo.number,
      channel: memo.channel,
      faxIds,
    })
    await putInto(await gathered(), 'completenessCheck', { there, asked: rows.length })
    await updateMemo(db, memo.id, memo.version, { status: 'order', orderId: head.id })
    await projectMemo(db, { ...memo, status: 'order' })
    const after = await fileOf(db, head.id, at)
    await project(db, after)
    await indexOrder(db, after)
    await save.audit({
      action: 'toOrder',
      entity: 'order',
      entityId: head.id,
      before: null,
      after: { number: head.number, form: after.form },
    })
    if (head.clerk.id !== id)
      await save.notify([head.clerk.id], { kind: 'newOrder', params: { number: head.number }, orderId: head.id })
    save.announce({ topic: 'memo', id: memo.id })
    save.announce({ topic: 'order', id: head.id })
    return { orderId: head.id, number: head.number }
  }),
)
