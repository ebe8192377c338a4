import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import {
  insertMaterial,
  listMaterials,
  type Material,
  materialByNumber,
  materialsByIds,
  moveMaterial,
  movesOfMaterial,
  updateMaterial,
} from '#db/queries/materials.ts'
import { listUsers } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import { NO_QUANTITY, subtractQuantity } from '#shared/values/quantity.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'
import { materialRows } from './material-rows.ts'
import { confirmWaitingRepeats } from './reproject.ts'

type Technical = Inputs['technical']

/** The material that the caller names; NOT_FOUND when there is none. */
export async function namedMaterial(db: ReadDb, id: string): Promise<Material> {
  const [material] = await materialsByIds(db, [id])
  if (!material) throw notFound('material')
  return material
}

function saveMaterial(context: Signed, input: Technical['saveMaterial']) {
  const { number, name, unit, active } = input
  const fields = { number, name, unit, active }
  return saveOnce(context, { key: input.key, procedure: 'saveMaterial', input }, async (save) => {
    const { db, at, audit, announce } = save
    const before = input.id === null ? null : await namedMaterial(db, input.id)
    const same = await materialByNumber(db, number)
    if (same && same.id !== before?.id) throw invalid('number', 'taken')
    // What lies in the reserve was weighed in its unit, and the formulas count in it.
    if (before && before.unit !== unit) throw invalid('unit', 'unitInUse')
    const id = before?.id ?? newId()
    const pinyin = initialsOf(name)
    if (before) {
      const done = await updateMaterial(db, { id, ...fields, pinyin, version: input.version })
      const newer = { entity: 'material', entityId: id, at, mine: fields, theirs: before }
      if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
    } else {
      await insertMaterial(db, { id, ...fields, pinyin, onHand: NO_QUANTITY, version: 1 })
    }
    await audit({ action: 'saveMaterial', entity: 'material', entityId: id, before, after: fields })
    announce({ topic: 'material', id })
    return { id }
  })
}

/** R5.2 the reserve as it was counted: a counter-move with its reason; what was moved meanwhile is not overwritten. */
function correctMaterial(context: Signed, input: Technical['correctMaterial']): Promise<null> {
  return saveOnce(context, { key: input.key, procedure: 'correctMaterial', input }, async (save) => {
    const { db, at, audit, announce } = save
    const { id, seen, counted, reason } = input
    const before = await namedMaterial(db, id)
    if (before.onHand !== seen) throw invalid('counted', 'movedMeanwhile')
    if (counted === seen) throw invalid('counted', 'nothingChanged')
    const quantity = subtractQuantity(counted, seen)
    const whose = { orderId: null, lineId: null, at, byId: context.actor.id }
    await moveMaterial(db, { materialId: id, kind: 'correct', quantity, reason, ...whose })
    const entry = { action: 'correctMaterial', entity: 'material', entityId: id }
    await audit({ ...entry, before: { onHand: seen }, after: { onHand: counted, reason } })
    announce({ topic: 'material', id })
    return null
  })
}

function receiveMaterial(context: Signed, input: Technical['receiveMaterial']): Promise<null> {
  return saveOnce(context, { key: input.key, procedure: 'receiveMaterial', input }, async (save) => {
    const { db, at, audit, announce } = save
    const { id, quantity, reason } = input
    await namedMaterial(db, id)
    const whose = { orderId: null, lineId: null, at, byId: context.actor.id }
    await moveMaterial(db, { materialId: id, kind: 'in', quantity, reason, ...whose })
    const entry = { action: 'receiveMaterial', entity: 'material', entityId: id }
    await audit({ ...entry, before: null, after: { quantity, reason } })
    announce({ topic: 'material', id })
    return null
  })
}

/** R5.2 raw materials: what is in reserve, who holds of it, what comes in, and every move of it. */
export const materials = {
  materials: os.technical.materials.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => materialRows(db, await listMaterials(db, input.limit))),
  ),
  materialMoves: os.technical.materialMoves.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const names = new Map((await listUsers(db)).map((user) => [user.id, user.name]))
      const moves = await movesOfMaterial(db, input.id, input.limit)
      return moves.map(({ id, kind, quantity, at, byId, reason }) => ({
        id,
        kind,
        quantity,
        at,
        by: names.get(byId) ?? '',
        reason,
      }))
    }),
  ),
  saveMaterial: os.technical.saveMaterial.handler(({ context, input }) => saveMaterial(context, input)),
  correctMaterial: os.technical.correctMaterial.handler(async ({ context, input }) => {
    await correctMaterial(context, input)
    if (input.counted > input.seen) await confirmWaitingRepeats(context, input.id)
    return null
  }),
  receiveMaterial: os.technical.receiveMaterial.handler(async ({ context, input }) => {
    await receiveMaterial(context, input)
    await confirmWaitingRepeats(context, input.id)
    return null
  }),
}
