import { newId } from '#db/ids.ts'
import type { Signed } from './kit/implementer.ts'
import { confirmRepeats } from './kit/repeats.ts'
import { inOneSave } from './kit/save.ts'
import type { Together } from './project-open.ts'

/** R5.1 while orders are derived once more, repeats that wait for technical are confirmed by rule, in the name of who saved. */
export const confirmingRepeats =
  (signed: Signed): Together =>
  (work) =>
    inOneSave(signed, (save) =>
      work(save.db, async (file) => {
        const { actor } = signed
        const caller = { id: actor.id, name: actor.name }
        const after = await confirmRepeats({ db: save.db, actor, caller, paperId: newId(), save }, file)
        if (after !== file) save.announce({ topic: 'order', id: file.order.id })
        return after
      }),
    )
