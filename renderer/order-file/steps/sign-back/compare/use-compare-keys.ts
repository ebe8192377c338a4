import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { Nudge } from './use-alignment.ts'
import type { Way } from './ways.ts'

const STEP = 1
const BIGGER = 1.005
const TURN = 0.2

type Acts = {
  readonly onClose: () => void
  readonly look: (way: Way) => void
  readonly flip: () => void
  readonly turn: () => void
  readonly leaf: (by: number) => void
  readonly change: (by: Nudge) => void
  /** Null where the page was not found, or lies as it was. */
  readonly layAsFound: (() => void) | null
}

/** Everything the comparison can do, by keys alone. */
export function useCompareKeys({ onClose, look, flip, turn, leaf, change, layAsFound }: Acts): void {
  const { t } = useTranslation('orderFile')
  const nudge = (keys: string, label: string, by: Nudge) => ({ keys, label, strip: false, run: () => change(by) })
  useKeys(
    [
      { keys: 'Escape', label: t('compare.close'), run: onClose },
      { keys: '1', label: t('compare.way.side'), run: () => look('side') },
      { keys: '2', label: t('compare.way.over'), run: () => look('over') },
      { keys: '3', label: t('compare.way.flip'), run: () => look('flip') },
      { keys: 'F', label: t('compare.flip'), run: flip },
      { keys: 'R', label: t('compare.turn'), run: turn },
      { keys: 'A', label: t('compare.auto'), enabled: layAsFound !== null, run: () => layAsFound?.() },
      { keys: 'PageDown', label: t('compare.nextPage'), strip: false, run: () => leaf(1) },
      { keys: 'PageUp', label: t('compare.lastPage'), strip: false, run: () => leaf(-1) },
      nudge('ArrowLeft', t('compare.move'), { x: -STEP }),
      nudge('ArrowRight', t('compare.move'), { x: STEP }),
      nudge('ArrowUp', t('compare.move'), { y: -STEP }),
      nudge('ArrowDown', t('compare.move'), { y: STEP }),
      nudge('+', t('compare.bigger'), { scale: BIGGER }),
      nudge('-', t('compare.smaller'), { scale: 1 / BIGGER }),
      nudge('[', t('compare.left'), { degrees: -TURN }),
      nudge(']', t('compare.right'), { degrees: TURN }),
    ],
    { modal: true },
  )
}
