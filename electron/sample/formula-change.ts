import { appendAudit } from '#db/audit.ts'
import { formulaById, saveFormula } from '#db/queries/formulas.ts'
import { SAMPLE_PEOPLE } from '#db/sample/index.ts'
import type { Store } from '#db/store.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import type { Days, Until } from './time.ts'

const FORMULA = 'formula-gl-62-1090'

/** R5.1 technical writes GL-62 anew this morning: the sign-offs on lines made by the old version go stale. */
export const plantFormulaChange =
  (store: Store, days: Days) =>
  async (until: Until): Promise<void> => {
    const at = days.at(0, '08:47')
    await until(at)
    const { id, name } = SAMPLE_PEOPLE.chenGuodong
    await store.tx(async (db) => {
      const before = await formulaById(db, FORMULA)
      if (!before) return
      const after = { ...before, version: before.version + 1, process: `${before.process}，压光压力加 5 %` }
      await saveFormula(db, { ...after, from: civilDateOf(at, 'Asia/Shanghai'), note: '压光压力加 5 %', byName: name })
      const entry = { action: 'saveFormula', entity: 'formula', entityId: FORMULA, before, after }
      await appendAudit(db, { ...entry, at, who: { id, name }, door: 'desktop' })
    })
  }
