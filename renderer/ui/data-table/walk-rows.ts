import type { KeyboardEvent } from 'react'
import { nextRow } from './row-keys.ts'

type Walk = {
  /** The rows in their order. */
  readonly keys: readonly string[]
  /** The row at which Tab stops. */
  readonly reachable: string | undefined
  readonly onOpen?: (key: string) => void
  readonly onStep: (key: string) => void
}

/** The keyboard on a list's rows: Enter opens, arrows walk; what stands inside a row keeps its own keys. */
export const walkRows =
  ({ keys, reachable, onOpen, onStep }: Walk) =>
  (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined
    if (!onRow || event.ctrlKey || event.altKey) return
    if (event.key === 'Enter' && reachable !== undefined) {
      event.preventDefault()
      onOpen?.(reachable)
      return
    }
    const next = nextRow(keys, reachable, event.key)
    if (next === undefined) return
    event.preventDefault()
    onStep(next)
  }
