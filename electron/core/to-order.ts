import { newId } from '#db/ids.ts'
import { customerById } from '#db/queries/customers.ts'
import { faxesOfMemo } from '#db/queries/faxes.ts'
import { type Memo, updateMemo } from '#db/queries/memos.ts'
import { type ConfirmedForm, insertOrder } from '#db/queries/orders.ts'
import { type Colleague, listUsers } from '#db/queries/users.ts'
import { workByClerk } from '#db/queries/worklist.ts'
import type { WriteDb } from '#db/store.ts'
import { blocker } from '#shared/rules/blockers.ts'
import { proposeClerk } from '#shared/rules/clerk.ts'
import { completeness, openMandatory } from '#shared/rules/completeness.ts'
import type { OrderFile, OrderHead } from '#shared/rules/order-file.ts'
import type { Policy } from '#shared/rules/policy.ts'
import type { Person } from '#shared/rules/roles.ts'
import { mustBeKnownProducts, mustBeOffered } from './kit/forms.ts'
import { fileOf } from './kit/gather.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { momentOf, policyOf } from './kit/moment.ts'
import { project } from './kit/project.ts'
import { type Gathered, file as putInto } from './kit/put.ts'
import { blocked, invalid } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { projectMemo } from './memo-rows.ts'
import { mustBeSeenMemo, openMemo } from './memos.ts'
import { indexOrder } from './search-index.ts'
import { specifiedLines } from './specified.ts'

/** R1.6 who has the order from now on: proposed from customer, region and open work; the taker when there is no clerk. */
async function clerkFor(
  db: WriteDb,
  people: readonly Colleague[],
  customer: { clerkId: string | null; region: string },
  taker: Person,
): Promise<Person> {
  const work = await workByClerk(db)
  const clerks = people.filter((user) => user.active && user.roles.includes('clerk'))
  // Whoever took the call knows the order best: at equal work he is the first.
  const inTurn = clerks.toSorted((a, b) => Number(b.id === taker.id) - Number(a.id === taker.id))
  const candidates = inTurn.map(({ id, name, region }) => ({ id, name, region, open: work.get(id) ?? 0 }))
  const chosen = proposeClerk(candidates, customer)
  return chosen ? { id: chosen.id, name: chosen.name } : taker
}

function personOf(people: readonly Colleague[], id: string | null): Person | null {
  const user = people.find((one) => one.id === id)
  return user ? { id: user.id, name: user.name } : null
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
  mustBeOffered(await mustBeKnownProducts(db, form), form)
  const customer = await customerById(db, form.customerId)
  if (!customer) throw invalid('form.customerId', 'unknown')
  // What was ordered before goes on; something new is not begun with whoever is out of use.
  if (!customer.active)
    throw invalid('form.customerId', customer.mergedIntoId === null ? 'inactiveCustomer' : 'mergedCustomer')
  const people = await listUsers(db)
  const head: OrderHead = {
    id: newId(),
    number: await save.nextNumber(''),
    revision: 1,
    version: 1,
    orderedOn: (await momentOf(db, at)).today,
    createdAt: at,
    clerk: await clerkFor(db, people, customer, taker),
    sales: personOf(people, customer.salesId),
    enteredBy: { id: memo.takenById, name: memo.takenByName },
    currency: 'CNY',
  }
  await insertOrder(db, { head, memoId: memo.id, form })
  return head
}

/** R2.3 every mandatory item that is still open keeps the memo from becoming an order. */
async function mustBeComplete(db: WriteDb, { form }: Memo, policy: Policy): Promise<void> {
  const blockers = openMandatory(form, policy, await specifiedLines(db, form)).map(({ state, item }) =>
    blocker('R2.3', state === 'unclear' ? 'itemUnclear' : 'itemMissing', ['clerk', 'customer'], { item }),
  )
  if (blockers.length > 0) throw blocked(blockers)
}

/** The folder's first two papers: where the order came from, and what was asked for. */
async function putFirstPapers(gathered: Gathered, memo: Memo): Promise<OrderFile> {
  const { db, file } = gathered
  const { id: memoId, number: memoNumber, channel } = memo
  const faxIds = (await faxesOfMemo(db, memoId)).map((fax) => fax.id)
  const lineIds = file.form.lines.map((line) => line.id)
  const typedBy = memo.typedByIds
  const first = await putInto(gathered, 'intake', { memoId, memoNumber, channel, faxIds, typedBy, lineIds })
  const rows = completeness(file.form, file.policy)
  const there = rows.filter((row) => row.state === 'there').length
  const second = { ...gathered, file: first.after }
  return (await putInto(second, 'completenessCheck', { there, asked: rows.length }, null, newId())).after
}

async function becomeOrder(save: Save, { actor }: Signed, input: Inputs['intake']['toOrder']) {
  const { db, at } = save
  const caller = { id: actor.id, name: actor.name }
  const memo = await openMemo(db, input.memoId)
  await mustBeSeenMemo(save, memo, input.version)
  await mustBeComplete(db, memo, await policyOf(db))

  const { id, number, clerk } = await openFolder(save, memo, caller)
  await updateMemo(db, memo.id, memo.version, { status: 'order', orderId: id })
  await projectMemo(db, { ...memo, status: 'order' })
  const gathered = { db, file: await fileOf(db, id, at), actor, caller, paperId: newId(), save }
  const file = await putFirstPapers(gathered, memo)
  await project(db, file)
  await indexOrder(db, file)
  const entry = { action: 'toOrder', entity: 'order', entityId: id, before: null }
  await save.audit({ ...entry, after: { number, form: file.form } })
  // R1.6 the clerk who gets it hears of it; the one who made it knows.
  await save.notify([clerk.id], { kind: 'newOrder', params: { number }, orderId: id })
  save.announce({ topic: 'memo', id: memo.id })
  save.announce({ topic: 'order', id })
  return { orderId: id, number }
}

/** R2.3 a memo becomes an order: refused while a mandatory item is open, with each of them as a blocker. */
export const toOrder = os.intake.toOrder.handler(({ context, input }) =>
  saveOnce(context, { key: input.key, procedure: 'toOrder', input }, (save) => becomeOrder(save, context, input)),
)
