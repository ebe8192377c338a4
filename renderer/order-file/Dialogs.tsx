import { CancelDialog } from './change/CancelDialog.tsx'
import { ChangeDialog } from './change/ChangeDialog.tsx'
import { HandOverDialog } from './change/HandOverDialog.tsx'
import type { OrderDialog } from './data/order-view.ts'
import { PrintDialog } from './papers/PrintDialog.tsx'
import { ChaseDialog } from './steps/sign-back/ChaseDialog.tsx'

/** The sheet that lies over the order file, if any. */
export function Dialogs({ open, field, onClose }: { open: OrderDialog | null; field?: string; onClose: () => void }) {
  switch (open) {
    case 'change':
      return <ChangeDialog field={field} onClose={onClose} />
    case 'cancel':
      return <CancelDialog onClose={onClose} />
    case 'handOver':
      return <HandOverDialog onClose={onClose} />
    case 'print':
      return <PrintDialog onClose={onClose} />
    case 'chase':
      return <ChaseDialog onClose={onClose} />
    case null:
      return null
  }
}
