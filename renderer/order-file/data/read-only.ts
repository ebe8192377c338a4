import { actionBlockers } from '#shared/rules/actions.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { OrderDialog } from './order-view.ts'

const CHANGING: readonly OrderDialog[] = ['change', 'cancel', 'handOver']
const OVER: readonly string[] = ['orderClosed', 'orderCancelled']

/** Whether the sheet is there to change the order: it has nothing to offer where that is over. */
export const changesOrder = (dialog: OrderDialog): boolean => CHANGING.includes(dialog)

/** Why the order cannot be changed by anybody any more: the file is closed (R18.2) or cancelled (R19.2); else null. */
export const whyReadOnly = (file: OrderFile, me: Actor): Blocker | null =>
  actionBlockers('changeOrder', file, me).find(({ code }) => OVER.includes(code)) ?? null
