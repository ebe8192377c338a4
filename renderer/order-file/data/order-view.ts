import { createContext, useContext } from 'react'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { Step } from '#shared/rules/steps.ts'

/** A sheet that lies over the order file. */
export type OrderDialog = 'change' | 'cancel' | 'handOver' | 'print' | 'chase'

/** What every part of the order file's screen works with: the file, who looks at it, and the way to the other parts. */
export type OrderView = {
  readonly answer: OrderFileAnswer
  readonly file: OrderFile
  readonly steps: readonly Step[]
  readonly me: Actor
  /** The step whose form lies open. */
  readonly shown: number
  /** Asks the data owner for the file again; what is being typed stays. */
  readonly reload: () => Promise<void>
  /** The same after something was saved: a step that is finished by it makes way for the one at hand. */
  readonly reloadSaved: () => Promise<void>
  readonly openStep: (step: number) => void
  /** `field` is the label of the field that gets the cursor there. */
  readonly openDialog: (dialog: OrderDialog, field?: string) => void
  /** Says in passing what was done. */
  readonly say: (text: string) => void
}

export const OrderContext = createContext<OrderView | null>(null)

/** The order file that this part of the screen belongs to. */
export function useOrder(): OrderView {
  const view = useContext(OrderContext)
  if (!view) throw new Error('useOrder outside of the order file')
  return view
}
